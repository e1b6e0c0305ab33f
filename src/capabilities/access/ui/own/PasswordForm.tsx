import { App, Button, Checkbox, Form, Input } from 'antd';
import { passwordProblems } from '#capabilities/access/rules.ts';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
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
  readonly revokeTokens?: boolean;
}

const Item = Form.Item<Values>;

/** Sets a new password; the rules are ticked off while it is typed. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(accessTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const { login, person, mustChangePassword } = useMe();
  const [form] = Form.useForm<Values>();
  const typed: string = Form.useWatch('password', form) ?? '';
  const change = useWrite('POST', '/api/session/password', {
    onDone: () => {
      const isAlone = !form.getFieldValue('revokeTokens');
      void message.success(isAlone ? t.passwordChanged : t.passwordAndTokensChanged);
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
      onFinish={({ current, password, revokeTokens = false }) =>
        change.mutate({ body: { current, password, revokeTokens } })
      }
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
      {mustChangePassword ? null : <TokensItem />}
      <ProblemNotice error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t.changePassword}
      </Button>
    </Form>
  );
}

/** Offers to revoke the tokens, to who has any; one that somebody else made would outlive the old password. */
function TokensItem() {
  const t = useTexts(accessTexts);
  const tokens = useGet('/api/tokens');
  const count = tokens.data?.tokens.length ?? 0;
  if (count === 0) return null;
  return (
    <Item name="revokeTokens" valuePropName="checked" extra={fill(t.revokeTokensNote, { count })}>
      <Checkbox>{t.revokeTokens}</Checkbox>
    </Item>
  );
}
