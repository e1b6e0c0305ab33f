import { Form, Input } from 'antd';
import { useSaved } from '#web/forms/use-saved.ts';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { dutyTexts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly code: string;
}

interface NewActivityFormProps {
  readonly matrixId: string;
  readonly onClose: () => void;
}

export function NewActivityForm({ matrixId, onClose }: NewActivityFormProps) {
  const t = useTexts(dutyTexts);
  const { required } = useTexts(productTexts);
  const add = useWrite('POST', '/api/duty-matrices/{id}/activities', { onDone: useSaved(onClose) });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Values>
      title={t.newActivity}
      isOpen
      initial={{}}
      onSubmit={(body) => add.mutate({ params: { id: matrixId }, body })}
      onClose={onClose}
      isSaving={add.isPending}
      error={add.error}
    >
      <Form.Item name="name" label={t.activity} rules={must(t.activity)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="code" label={t.code} rules={must(t.code)} extra={<Terms>{t.codeHint}</Terms>}>
        <Input autoComplete="off" placeholder={t.codeExample} />
      </Form.Item>
    </ModalForm>
  );
}
