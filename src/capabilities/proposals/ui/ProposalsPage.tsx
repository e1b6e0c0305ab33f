import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useGo } from '#web/routing/use-go.ts';
import { useListState } from '#web/routing/use-list.ts';
import { ImportRows } from '../../past-projects/ui/ImportRows.tsx';
import { proposalColumns } from '../columns.ts';
import type { ProposalListRow } from '../schema/messages.ts';
import { NewProposalForm } from './NewProposalForm.tsx';
import { StateTag } from './StateTag.tsx';
import { proposalTexts } from './texts.ts';

const cells = {
  name: ({ id, name }: ProposalListRow) => <PageLink to={paths.proposal(id)}>{name}</PageLink>,
  state: ({ state }: ProposalListRow) => <StateTag state={state} />,
};

/** All proposals the reader may see, in one list. */
export function ProposalsPage() {
  const t = useTexts(proposalTexts);
  const may = useMay();
  const go = useGo();
  const [state, setState] = useListState();
  const [isAdding, setIsAdding] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const list = useGet('/api/proposals', { query: listQuery(state) });
  const add = may('proposal.create') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {t.new}
    </Button>
  ) : null;
  const importing = may('import.run') ? (
    <Button icon={<ImportOutlined />} onClick={() => setIsImporting(true)}>
      {t.import}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            {importing}
            {add}
          </>
        }
      />
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label={t.title}
        columns={proposalColumns}
        cells={cells}
        rows={list.data?.rows}
        total={list.data?.total}
        rowKey={({ id }) => id}
        state={state}
        onState={setState}
        isFetching={list.isPlaceholderData}
        onOpen={({ id }) => go(paths.proposal(id))}
        exportPath="/api/lists/proposals/export"
        empty={<EmptyState text={t.empty} action={add} />}
      />
      <NewProposalForm isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <ImportRows
        title={t.import}
        path="/api/proposals/imports"
        template="/api/proposals/template"
        isOpen={isImporting}
        onClose={() => setIsImporting(false)}
      />
    </>
  );
}
