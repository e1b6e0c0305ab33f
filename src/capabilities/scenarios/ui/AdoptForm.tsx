import { App, Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { ScenarioDetail } from '../schema.ts';
import { scenarioTexts } from './texts.ts';

interface Values {
  readonly reason: string;
}

interface AdoptFormProps {
  readonly scenario: ScenarioDetail;
  readonly onClose: () => void;
}

/** Asks the leaders to put the scenario in the place of the live plan. */
export function AdoptForm({ scenario, onClose }: AdoptFormProps) {
  const t = useTexts(scenarioTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const { id, name, version } = scenario;
  const ask = useWrite('POST', '/api/scenarios/{id}/adoption', {
    onDone: () => {
      void message.success(t.submitted);
      onClose();
    },
  });
  return (
    <ModalForm<Values>
      title={fill(t.adoptTitle, { name })}
      isOpen
      initial={{}}
      submitText={t.adopt}
      onSubmit={({ reason }) => ask.mutate({ params: { id }, body: { version, reason } })}
      onClose={onClose}
      isSaving={ask.isPending}
      error={ask.error}
    >
      <Form.Item<Values>
        name="reason"
        label={t.reason}
        rules={[{ required: true, message: fill(required, { label: t.reason }) }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}
