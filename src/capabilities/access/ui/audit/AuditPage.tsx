import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { auditColumns } from '../../columns.ts';
import { accessTexts } from '../texts.ts';
import { AuditDrawer } from './AuditDrawer.tsx';
import { Outcome } from './Outcome.tsx';
import { useActionNames } from './use-action-names.ts';

export function AuditPage() {
  const t = useTexts(accessTexts);
  const [list, setList] = useListState({ sort: '-at' });
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const audit = useGet('/api/audit', { query: listQuery(list) });
  const nameOf = useActionNames();
  const line = audit.data?.rows.find(({ id }) => String(id) === open) ?? null;
  return (
    <>
      <PageHeader title={t.audit} subtitle={t.auditText} />
      <ProblemNotice error={audit.error} onRetry={() => void audit.refetch()} />
      <DataTable
        label={t.audit}
        columns={auditColumns}
        cells={{
          outcome: ({ outcome }) => <Outcome outcome={outcome} />,
          action: ({ action }) => nameOf(action) ?? <code>{action}</code>,
        }}
        rows={audit.data?.rows}
        total={audit.data?.total}
        rowKey={({ id }) => String(id)}
        state={list}
        onState={setList}
        isFetching={audit.isPlaceholderData}
        onOpen={({ id }) => setUrl({ open: String(id) }, { push: true })}
        openKey={open}
        exportPath="/api/lists/audit/export"
        empty={<EmptyState text={t.noAudit} />}
      />
      <AuditDrawer
        line={line}
        name={line ? (nameOf(line.action) ?? line.action) : ''}
        onClose={() => setUrl({ open: '' })}
      />
    </>
  );
}
