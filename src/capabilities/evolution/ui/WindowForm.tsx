import { App, Form, InputNumber } from 'antd';
import type { OfficeEvolution } from '#capabilities/offices/schema/offices.ts';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { evolutionTexts } from './texts.ts';

interface WindowFormProps {
  readonly officeId: string;
  readonly evolution: OfficeEvolution;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How long a step is expected to take. */
export function WindowForm({ officeId, evolution, isOpen, onClose }: WindowFormProps) {
  const t = useTexts(evolutionTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const save = useWrite('PUT', '/api/offices/{id}/evolution-window', {
    onDone: () => {
      void message.success(t.saved);
      onClose();
    },
  });
  const field = (name: 'fromMonths' | 'toMonths') => (
    <Form.Item
      name={name}
      label={t[name]}
      rules={[{ required: true, message: fill(required, { label: t[name] }) }]}
    >
      <InputNumber min={1} max={240} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
  return (
    <ModalForm<OfficeEvolution['window']>
      title={t.setWindow}
      isOpen={isOpen}
      initial={evolution.window}
      onSubmit={(window) =>
        save.mutate({ params: { id: officeId }, body: { ...window, version: evolution.version } })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <p className="zs-muted">{t.windowText}</p>
      {field('fromMonths')}
      {field('toMonths')}
    </ModalForm>
  );
}
