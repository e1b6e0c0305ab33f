import { App, Button, Form, Input } from 'antd';
import { passwordProblems } from '#capabilities/access/rules.ts';
import { useMe } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { PasswordRules } from '#web/sign-in/PasswordRules.tsx';
import { accessTexts } from '../texts.ts';

interface Values {
  readonly current: string;
  readonly password: string;
  readonly repeat: string;
}

const Item = Form.Item<Values>;

/** Sets a new password; the rules are ticked off while it is typed. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(accessTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const { login, person } = useMe();
  const [form] = Form.useForm<Values>();
  const typed: string = Form.useWatch('password', form) ?? '';
  const change = useWrite('POST', '/api/session/password', {
    onDone: () => {
      void message.success(t.passwordChanged);
      onDone();
    },
  });
  const problems = passwordProblems({ password: typed, login, name: person.name });
  const must = (label: string) => ({ required: true, message: required.replace('{label}', label) });
  const isGood = () => (problems.length === 0 ? Promise.resolve() : Promise.reject(new Error(t.newPassword)));
  const isRepeated = (_rule: unknown, value: string) =>
    value === form.getFieldValue('password')
      ? Promise.resolve()
      : Promise.reject(new Error(t.passwordsDiffer));
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      style={{ maxWidth: 420 }}
      onFinish={({ current, password }) => change.mutate({ body: { current, password } })}
    >
      <input hidden readOnly autoComplete="username" value={login} />
      <Item name="current" label={t.currentPassword} rules={[must(t.currentPassword)]}>
        <Input.Password autoComplete="current-password" />
      </Item>
      <Item
        name="password"
        label={t.newPassword}
        rules={[must(t.newPassword), { validator: isGood, message: '' }]}
        extra={<PasswordRules problems={problems} isEmpty={typed === ''} />}
      >
        <Input.Password autoComplete="new-password" />
      </Item>
      <Item
        name="repeat"
        label={t.repeatPassword}
        dependencies={['password']}
        rules={[must(t.repeatPassword), { validator: isRepeated }]}
      >
        <Input.Password autoComplete="new-password" />
      </Item>
      <ProblemNotice error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t.changePassword}
      </Button>
    </Form>
  );
}
