import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { initiationColumns } from '../columns.ts';
import type { InitiationRow } from '../schema.ts';
import { InitiationDrawer } from './InitiationDrawer.tsx';
import { NewInitiationForm } from './InitiationForm.tsx';
import { initiationTexts } from './texts.ts';

/** Requests to start projects. */
export function InitiationsPage() {
  const t = useTexts(initiationTexts);
  const may = useMay();
  const [state, setState] = useListState();
  const [{ open, proposal }, setUrl] = useUrlState({ open: '', proposal: '' });
  const [isAdding, setIsAdding] = useState(false);
  const requests = useGet('/api/initiations', { query: listQuery(state) });
  const add = may('initiation.request') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {t.newRequest}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={add} />
      <ProblemNotice error={requests.error} onRetry={() => void requests.refetch()} />
      <Card isFlush>
        <DataTable<InitiationRow>
          label={t.title}
          columns={initiationColumns}
          rows={requests.data?.rows}
          total={requests.data?.total ?? 0}
          rowKey={({ id }) => id}
          state={state}
          onState={setState}
          isFetching={requests.isPlaceholderData}
          onOpen={({ id }) => setUrl({ open: id }, { push: true })}
          exportPath="/api/lists/initiations/export"
          empty={<EmptyState text={t.none} action={add} />}
        />
      </Card>
      <InitiationDrawer id={open} onClose={() => setUrl({ open: '' })} />
      <NewInitiationForm
        isOpen={isAdding || proposal !== ''}
        proposalId={proposal === '' ? null : proposal}
        onDone={(id) => {
          setIsAdding(false);
          setUrl({ proposal: '', open: id });
        }}
        onClose={() => {
          setIsAdding(false);
          setUrl({ proposal: '' });
        }}
      />
    </>
  );
}
