import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { personColumns } from '../schema.ts';
import { organisationTexts } from './texts.ts';

export function PeoplePage() {
  const t = useTexts(organisationTexts);
  const [list, setList] = useListState();
  const people = useGet('/api/people', { query: listQuery(list) });
  return (
    <>
      <PageHeader title={t.people} />
      <DataTable
        label={t.people}
        columns={personColumns}
        rows={people.data?.rows}
        total={people.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={setList}
        isFetching={people.isPlaceholderData}
        empty={<EmptyState text={t.noPeople} />}
      />
    </>
  );
}
