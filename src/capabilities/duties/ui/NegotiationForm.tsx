import { Form, Input } from 'antd';
import { useSaved } from '#web/forms/use-saved.ts';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useToday } from '#web/today.ts';
import type { Activity } from '../schema.ts';
import { dutyTexts } from './texts.ts';

interface Values {
  readonly heldOn?: string | null;
  readonly people: string;
  readonly agreement: string;
}

interface NegotiationFormProps {
  readonly activity: Activity;
  readonly onClose: () => void;
}

export function NegotiationForm({ activity, onClose }: NegotiationFormProps) {
  const t = useTexts(dutyTexts);
  const today = useToday();
  const { required } = useTexts(productTexts);
  const note = useWrite('POST', '/api/duty-activities/{id}/negotiations', { onDone: useSaved(onClose) });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Values>
      title={`${t.negotiate} · ${activity.name}`}
      isOpen
      initial={{ heldOn: today }}
      onSubmit={({ heldOn, ...said }) =>
        note.mutate({ params: { id: activity.id }, body: { ...said, heldOn: heldOn ?? '' } })
      }
      onClose={onClose}
      isSaving={note.isPending}
      error={note.error}
    >
      <Form.Item name="heldOn" label={t.heldOn} rules={must(t.heldOn)}>
        <DateField />
      </Form.Item>
      <Form.Item name="people" label={t.people} rules={must(t.people)}>
        <Input />
      </Form.Item>
      <Form.Item name="agreement" label={t.agreement} rules={must(t.agreement)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </ModalForm>
  );
}
