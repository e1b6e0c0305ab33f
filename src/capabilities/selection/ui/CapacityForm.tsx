import { App, Form, Input } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { capacityLines, capacityOf } from './capacity-lines.ts';
import { selectionTexts } from './texts.ts';

interface CapacityFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How many people of each role there are in each month, as lines. */
export function CapacityForm({ isOpen, onClose }: CapacityFormProps) {
  const t = useTexts(selectionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const { data } = useGet('/api/role-capacities', {}, { enabled: isOpen });
  const save = useWrite('PUT', '/api/role-capacities', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  if (!isOpen || !data) return null;
  return (
    <ModalForm<{ readonly lines: string }>
      title={t.capacityForm}
      isOpen
      initial={{ lines: capacityLines(data.rows) }}
      onSubmit={({ lines }) => save.mutate({ body: { rows: capacityOf(lines) } })}
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.Item name="lines" label={t.needCapacity} extra={<Terms>{t.capacityHint}</Terms>}>
        <Input.TextArea rows={12} />
      </Form.Item>
    </ModalForm>
  );
}
