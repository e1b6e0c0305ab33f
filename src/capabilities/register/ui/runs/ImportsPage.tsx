import { importColumns } from '../../../imports/columns.ts';
import type { ImportRow } from '../../../imports/schema.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { importTexts } from '../texts.ts';
import { ImportDrawer } from './ImportDrawer.tsx';
import { State } from './State.tsx';

/** Every import with its report; each can be undone as a whole. */
export function ImportsPage() {
  const t = useTexts(importTexts);
  const [list, setList] = useListState();
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const imports = useGet('/api/imports', { query: listQuery(list) });
  const start = (
    <LinkButton to={paths.import} type="primary">
      {t.import}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t.imports} actions={start} />
      <ProblemNotice error={imports.error} onRetry={() => void imports.refetch()} />
      <DataTable<ImportRow>
        label={t.imports}
        columns={importColumns}
        cells={{ state: ({ state }) => <State state={state} /> }}
        rows={imports.data?.rows}
        total={imports.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={setList}
        isFetching={imports.isPlaceholderData}
        onOpen={({ id }) => setUrl({ open: id }, { push: true })}
        openKey={open}
        exportPath="/api/lists/imports/export"
        empty={<EmptyState text={t.noImports} action={start} />}
      />
      <ImportDrawer id={open} onClose={() => setUrl({ open: '' })} />
    </>
  );
}
