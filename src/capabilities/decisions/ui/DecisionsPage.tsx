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
import { decisionColumns } from '../columns.ts';
import type { DecisionListRow, DecisionMemo } from '../schema.ts';
import { DecisionDrawer } from './DecisionDrawer.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { decisionTexts } from './texts.ts';

/** The register of what was decided. */
export function DecisionsPage() {
  const t = useTexts(decisionTexts);
  const may = useMay();
  const [state, setState] = useListState();
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const [recording, setRecording] = useState<DecisionMemo | 'new' | null>(null);
  const memos = useGet('/api/decisions', { query: listQuery(state) });
  const add = may('decision.record') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setRecording('new')}>
      {t.record}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={add} />
      <ProblemNotice error={memos.error} onRetry={() => void memos.refetch()} />
      <Card isFlush>
        <DataTable<DecisionListRow>
          label={t.title}
          columns={decisionColumns}
          rows={memos.data?.rows}
          total={memos.data?.total ?? 0}
          rowKey={({ id }) => id}
          state={state}
          onState={setState}
          isFetching={memos.isPlaceholderData}
          onOpen={({ id }) => setUrl({ open: id }, { push: true })}
          exportPath="/api/lists/decisions/export"
          empty={<EmptyState text={t.none} action={add} />}
        />
      </Card>
      <DecisionDrawer
        id={open}
        onOpen={(id) => setUrl({ open: id })}
        onSupersede={setRecording}
        onClose={() => setUrl({ open: '' })}
      />
      <DecisionForm
        recording={recording}
        onDone={(id) => {
          setRecording(null);
          setUrl({ open: id });
        }}
        onClose={() => setRecording(null)}
      />
    </>
  );
}
