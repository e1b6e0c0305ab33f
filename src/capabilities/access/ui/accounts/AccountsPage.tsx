import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { accountColumns } from '../../columns.ts';
import { accessTexts } from '../texts.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountState } from './AccountState.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';

export function AccountsPage() {
  const t = useTexts(accessTexts);
  const [list, setList] = useListState();
  const [{ open, create }, setUrl] = useUrlState({ open: '', create: '' });
  const accounts = useGet('/api/accounts', { query: listQuery(list) });
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      aria-keyshortcuts="c"
      onClick={() => setUrl({ create: 'yes' })}
    >
      {t.newAccount}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.accounts} subtitle={t.accountsText} actions={add} />
      <ProblemNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
      <DataTable
        label={t.accounts}
        columns={accountColumns}
        cells={{ state: ({ state }) => <AccountState state={state} /> }}
        rows={accounts.data?.rows}
        total={accounts.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={setList}
        isFetching={accounts.isPlaceholderData}
        onOpen={({ id }) => setUrl({ open: id }, { push: true })}
        openKey={open}
        exportPath="/api/lists/accounts/export"
        empty={<EmptyState text={t.noAccounts} action={add} />}
      />
      <AccountDrawer
        account={accounts.data?.rows.find(({ id }) => id === open) ?? null}
        onClose={() => setUrl({ open: '' })}
      />
      <NewAccountForm isOpen={create !== ''} onClose={() => setUrl({ create: '' })} />
    </>
  );
}
