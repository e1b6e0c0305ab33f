import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useRemoval } from '#web/kit/use-removal.tsx';
import { useListState } from '#web/routing/use-list.ts';
import { pastProjectColumns } from '../columns.ts';
import { ImportRows } from './ImportRows.tsx';
import { pastTexts } from './texts.ts';

/** The history of finished projects, with its import. */
export function PastProjectsPage() {
  const t = useTexts(pastTexts);
  const may = useMay();
  const [state, setState] = useListState();
  const [isImporting, setIsImporting] = useState(false);
  const list = useGet('/api/past-projects', { query: listQuery(state) });
  const removal = useWrite('DELETE', '/api/past-projects/{id}', { touches: ['/api/past-projects'] });
  const { hidden, remove } = useRemoval((id) => removal.mutateAsync({ params: { id } }));
  const mayImport = may('import.run');
  const importing = mayImport ? (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => setIsImporting(true)}>
      {t.import}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={importing} />
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label={t.title}
        columns={pastProjectColumns}
        rows={list.data?.rows.filter(({ id }) => !hidden.has(id))}
        total={list.data?.total}
        rowKey={({ id }) => id}
        state={state}
        onState={setState}
        isFetching={list.isPlaceholderData}
        exportPath="/api/lists/past-projects/export"
        {...(mayImport
          ? {
              onRemove: ({ id, name }: { id: string; name: string }) => remove(id, fill(t.removed, { name })),
            }
          : {})}
        empty={<EmptyState text={t.empty} action={importing} />}
      />
      <ImportRows
        title={t.import}
        path="/api/past-projects/imports"
        template="/api/past-projects/template"
        isOpen={isImporting}
        onClose={() => setIsImporting(false)}
      />
    </>
  );
}
