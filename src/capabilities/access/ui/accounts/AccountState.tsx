import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { accountColumns } from '../../columns.ts';
import type { Account } from '../../schema.ts';

const colours: Readonly<Record<Account['state'], string>> = {
  open: 'success',
  locked: 'warning',
  disabled: 'default',
};

export function AccountState({ state }: { readonly state: Account['state'] }) {
  const say = useText();
  const name = accountColumns.find(({ key }) => key === 'state')?.choices?.[state];
  return <Tag color={colours[state]}>{name ? say(name) : state}</Tag>;
}
