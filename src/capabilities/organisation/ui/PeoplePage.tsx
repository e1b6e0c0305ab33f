import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ImportButton } from '#web/routing/ImportButton.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { personColumns } from '../columns.ts';
import { NewPersonForm } from './NewPersonForm.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { PersonName } from './PersonName.tsx';
import { organisationTexts } from './texts.ts';

export function PeoplePage() {
  const t = useTexts(organisationTexts);
  const may = useMay();
  const [list, setList] = useListState();
  const [{ open, create }, setUrl] = useUrlState({ open: '', create: '' });
  const people = useGet('/api/people', { query: listQuery(list) });
  const add = may('people.manage') ? (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      aria-keyshortcuts="c"
      onClick={() => setUrl({ create: 'yes' })}
    >
      {t.newPerson}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.people}
        subtitle={t.peopleText}
        actions={
          <>
            <ImportButton kind="people" />
            {add}
          </>
        }
      />
      <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />
      <DataTable
        label={t.people}
        columns={personColumns}
        cells={{ name: ({ name, leftOn }) => <PersonName name={name} hasLeft={leftOn !== null} /> }}
        rows={people.data?.rows}
        total={people.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={setList}
        isFetching={people.isPlaceholderData}
        onOpen={({ id }) => setUrl({ open: id }, { push: true })}
        openKey={open}
        exportPath="/api/lists/people/export"
        empty={<EmptyState text={t.noPeople} action={add} />}
      />
      <PersonDrawer id={open} onClose={() => setUrl({ open: '' })} />
      <NewPersonForm isOpen={create !== ''} onClose={() => setUrl({ create: '' })} />
    </>
  );
}
