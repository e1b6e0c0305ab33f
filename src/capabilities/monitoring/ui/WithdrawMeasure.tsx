import { App, Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Measure } from '../schema.ts';
import { monitoringTexts } from './texts.ts';

interface WithdrawMeasureProps {
  readonly projectId: string;
  /** Null = the form is closed. */
  readonly measure: Measure | null;
  readonly onClose: () => void;
}

interface Values {
  readonly reason: string;
}

/** Takes back figures that should never have been entered, and asks why. */
export function WithdrawMeasure({ projectId, measure, onClose }: WithdrawMeasureProps) {
  const t = useTexts(monitoringTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const withdraw = useWrite('PUT', '/api/projects/{id}/measures/{measureId}/withdrawal', {
    touches: ['/api/projects', '/api/portfolio'],
    onDone: () => {
      void message.success(t.withdrawn);
      onClose();
    },
  });
  return (
    <ModalForm<Values>
      title={fill(t.withdrawal, { period: measure?.period ?? '' })}
      isOpen={measure !== null}
      initial={{}}
      submitText={t.withdraw}
      onSubmit={({ reason }) =>
        withdraw.mutate({
          params: { id: projectId, measureId: measure?.id ?? '' },
          body: { version: measure?.version ?? 0, reason },
        })
      }
      onClose={() => {
        withdraw.reset();
        onClose();
      }}
      isSaving={withdraw.isPending}
      error={withdraw.error}
    >
      <p className="zs-muted">{t.withdrawalText}</p>
      <Form.Item<Values>
        name="reason"
        label={t.withdrawalReason}
        rules={[{ required: true, whitespace: true, message: fill(required, { label: t.withdrawalReason }) }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </ModalForm>
  );
}
