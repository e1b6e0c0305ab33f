import { App, Form, Input, Radio } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useToday } from '#web/today.ts';
import { pmoTypes, typeNames, type AdvisedType } from '../names.ts';
import { needsReason } from '../rules/type-advice.ts';
import type { TypeAdvice } from '../schema/type-choice.ts';
import { typeTexts } from './texts.ts';
import type { Asked } from './TypeInputCard.tsx';

interface Values {
  readonly chosen: AdvisedType;
  readonly effectiveOn: string;
  readonly reason?: string;
}

interface ChooseTypeFormProps {
  readonly officeId: string;
  readonly asked: Asked;
  readonly advice: TypeAdvice;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ChooseTypeForm({ officeId, asked, advice, isOpen, onClose }: ChooseTypeFormProps) {
  const t = useTexts(typeTexts);
  const today = useToday();
  const say = useText();
  const { message } = App.useApp();
  const choose = useWrite('POST', '/api/type-choices', {
    onDone: () => {
      void message.success(t.done);
      onClose();
    },
  });
  return (
    <ModalForm<Values>
      title={t.choose}
      isOpen={isOpen}
      initial={{ chosen: advice.recommended, effectiveOn: today }}
      submitText={t.choose}
      onSubmit={({ chosen, effectiveOn, reason }) =>
        choose.mutate({ body: { pmoUnitId: officeId, ...asked, chosen, effectiveOn, reason: reason ?? '' } })
      }
      onClose={onClose}
      isSaving={choose.isPending}
      error={choose.error}
    >
      <Form.Item name="chosen" label={t.chosen}>
        <Radio.Group
          aria-label={t.chosen}
          options={typeNames.map((type) => ({ value: type, label: say(pmoTypes[type]) }))}
        />
      </Form.Item>
      <ReasonField advice={advice} />
      <FromField />
    </ModalForm>
  );
}

function ReasonField({ advice }: { readonly advice: TypeAdvice }) {
  const t = useTexts(typeTexts);
  const chosen = Form.useWatch<string | undefined>('chosen');
  const isNeeded = chosen !== undefined && needsReason(advice, chosen);
  return (
    <Form.Item
      name="reason"
      label={t.reason}
      extra={isNeeded ? t.reasonNeeded : null}
      rules={[{ required: isNeeded, whitespace: true, message: t.reasonNeeded }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
}

function FromField() {
  const t = useTexts(typeTexts);
  const { required } = useTexts(productTexts);
  return (
    <Form.Item
      name="effectiveOn"
      label={t.from}
      rules={[{ required: true, message: required.replace('{label}', t.from) }]}
    >
      <DateField />
    </Form.Item>
  );
}
