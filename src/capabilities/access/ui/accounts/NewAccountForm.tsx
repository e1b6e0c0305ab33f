import { App, Form, Input } from 'antd';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { accessTexts } from '../texts.ts';
import { InitialPasswordField } from './InitialPasswordField.tsx';

interface Values {
  readonly personId: string;
  readonly login: string;
  readonly password?: string;
}

const Item = Form.Item<Values>;

export function NewAccountForm({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTexts(accessTexts);
  const { required, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/accounts', {
    touches: ['/api/accounts'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const must = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const submit = ({ personId, login, password }: Values) =>
    create.mutate({
      body: { personId, login, password: password ? password : null, mustChangePassword: true },
    });
  return (
    <ModalForm<Values>
      title={t.newAccount}
      isOpen={isOpen}
      initial={{}}
      onSubmit={submit}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <Item name="personId" label={t.person} rules={must(t.person)}>
        <PersonField />
      </Item>
      <Item name="login" label={t.login} rules={must(t.login)}>
        <Input autoComplete="off" />
      </Item>
      <Item name="password" label={t.initialPassword} extra={<Terms>{t.initialPasswordNote}</Terms>}>
        <InitialPasswordField />
      </Item>
    </ModalForm>
  );
}
