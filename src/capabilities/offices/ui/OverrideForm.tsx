import { Form, Input, InputNumber, Select } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { projectTypeNames } from '../../method/names.ts';
import type { Authority } from '../../method/schema/messages.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { EffectiveSay } from '../schema/authority.ts';
import { authorityTexts } from './authority-texts.ts';
import { useSubmission } from './use-submission.ts';
import { fenOfWan } from './wan.ts';

interface OverrideValues {
  readonly level?: 0 | 1 | 2 | 3 | 4 | 5;
  readonly mode?: string;
  readonly projectClass?: 'A' | 'B' | 'C';
  readonly projectType?: string;
  readonly amountFrom?: number | null;
  readonly amountBelow?: number | null;
  readonly from: string;
  readonly to?: string | null;
  readonly reason: string;
}

interface OverrideFormProps {
  readonly officeId: string;
  readonly say: EffectiveSay;
  readonly levels: Authority['levels'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const Item = Form.Item<OverrideValues>;

/** An own value of the unit at one decision point. */
export function OverrideForm({ officeId, say, levels, isOpen, onClose }: OverrideFormProps) {
  const t = useTexts(authorityTexts);
  const { required } = useTexts(productTexts);
  const name = useSay();
  const word = useText();
  const submission = useSubmission(onClose);
  const save = useWrite('POST', '/api/offices/{id}/overrides', {
    onDone: submission.proceed,
  });
  const need = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const submit = ({ amountFrom, amountBelow, projectType, ...values }: OverrideValues) =>
    save.mutate({
      params: { id: officeId },
      body: {
        ...values,
        point: say.code,
        projectType: projectType ?? null,
        amountFromFen: fenOfWan(amountFrom),
        amountBelowFen: fenOfWan(amountBelow),
      },
    });
  return (
    <ModalForm<OverrideValues>
      title={`${t.addOverride} · ${name(say)}`}
      isOpen={isOpen}
      initial={{}}
      onSubmit={submit}
      onClose={() => {
        save.reset();
        submission.reset();
        onClose();
      }}
      isSaving={save.isPending || submission.isPending}
      error={save.error ?? submission.error}
    >
      <div className="zs-form-grid">
        {say.modes.length > 0 ? (
          <Item name="mode" label={t.mode} rules={need(t.mode)}>
            <Select options={say.modes.map(({ mode, text }) => ({ value: mode, label: name(text) }))} />
          </Item>
        ) : (
          <Item name="level" label={t.level} rules={need(t.level)}>
            <Select
              options={levels.map((one) => ({ value: one.level, label: `${one.level} ${name(one)}` }))}
            />
          </Item>
        )}
        <Item name="projectClass" label={t.projectClass}>
          <Select allowClear options={['A', 'B', 'C'].map((value) => ({ value, label: value }))} />
        </Item>
        <Item name="projectType" label={t.projectType}>
          <Select
            allowClear
            options={Object.entries(projectTypeNames).map(([value, text]) => ({ value, label: word(text) }))}
          />
        </Item>
        <Item name="amountFrom" label={t.amountFrom}>
          <InputNumber min={0} style={{ width: '100%' }} />
        </Item>
        <Item name="amountBelow" label={t.amountBelow}>
          <InputNumber min={0} style={{ width: '100%' }} />
        </Item>
        <Item name="from" label={t.from} rules={need(t.from)}>
          <DateField />
        </Item>
        <Item name="to" label={t.to}>
          <DateField />
        </Item>
        <Item name="reason" label={t.reason} className="is-wide" rules={need(t.reason)}>
          <Input.TextArea rows={2} />
        </Item>
      </div>
    </ModalForm>
  );
}
