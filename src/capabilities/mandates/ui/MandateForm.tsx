import { App, Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { ProjectDetail } from '../../projects/schema.ts';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { usualRights } from '../names.ts';
import type { ProjectMandate } from '../schema.ts';
import { mandateTexts } from './texts.ts';

interface MandateFormProps {
  readonly isOpen: boolean;
  readonly project: ProjectDetail;
  readonly mandate: ProjectMandate['mandate'];
  readonly onClose: () => void;
}

interface Values {
  readonly cap?: number | null;
  readonly rights: string;
  readonly successCriteria?: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** The draft of the letter; manager, sponsor and goals come from the project. */
export function MandateForm({ isOpen, project, mandate, onClose }: MandateFormProps) {
  const t = useTexts(mandateTexts);
  const say = useText();
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const save = useWrite('PUT', '/api/projects/{id}/mandate', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const cap = mandate?.budgetCapFen ?? project.budgetFen;
  const submit = ({ cap: typed, rights, successCriteria, validFrom, validTo }: Values) =>
    save.mutate({
      params: { id: project.id },
      body: {
        rights,
        validTo: validTo ?? null,
        ...(mandate ? { version: mandate.version } : {}),
        ...(typed ? { budgetCapFen: Math.round(typed * scale) } : {}),
        ...(successCriteria ? { successCriteria } : {}),
        ...(validFrom ? { validFrom } : {}),
      },
    });
  return (
    <ModalForm<Values>
      title={mandate ? t.change : t.prepare}
      isOpen={isOpen}
      width={680}
      initial={{
        cap: cap === null ? null : cap / scale,
        rights: mandate?.rights ?? say(usualRights),
        validTo: mandate?.validTo ?? project.finishOn,
        validFrom: mandate?.validFrom ?? null,
        ...(mandate ? { successCriteria: mandate.successCriteria } : {}),
      }}
      onSubmit={submit}
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Fields />
    </ModalForm>
  );
}

const Item = Form.Item<Values>;

function Fields() {
  const t = useTexts(mandateTexts);
  const { required } = useTexts(productTexts);
  const { withUnit } = useFormat();
  return (
    <div className="zs-form-grid">
      <Item name="cap" label={withUnit(t.cap)}>
        <InputNumber min={0.01} style={{ width: '100%' }} />
      </Item>
      <Item name="validFrom" label={t.validFrom}>
        <DateField />
      </Item>
      <Item name="validTo" label={t.validTo}>
        <DateField />
      </Item>
      <Item
        name="rights"
        label={t.rights}
        className="is-wide"
        rules={[{ required: true, message: fill(required, { label: t.rights }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Item>
      <Item name="successCriteria" label={t.criteria} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Item>
    </div>
  );
}
