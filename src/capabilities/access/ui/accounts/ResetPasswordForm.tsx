import { App, Form } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Account } from '../../schema.ts';
import { accessTexts } from '../texts.ts';
import { InitialPasswordField } from './InitialPasswordField.tsx';

interface Values {
  readonly password: string;
}

export function ResetPasswordForm({
  account,
  onClose,
}: {
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const t = useTexts(accessTexts);
  const { required, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const reset = useWrite('PUT', '/api/accounts/{id}/password', {
    touches: ['/api/accounts'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<Values>
      title={`${t.resetPassword} · ${account.name}`}
      isOpen
      initial={{}}
      onSubmit={({ password }) => reset.mutate({ params: { id: account.id }, body: { password } })}
      onClose={onClose}
      isSaving={reset.isPending}
      error={reset.error}
    >
      <Form.Item<Values>
        name="password"
        label={t.initialPassword}
        extra={<Terms>{t.resetNote}</Terms>}
        rules={[{ required: true, message: required.replace('{label}', t.initialPassword) }]}
      >
        <InitialPasswordField />
      </Form.Item>
    </ModalForm>
  );
}
