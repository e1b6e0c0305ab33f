import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import type { Cells } from '#web/kit/table/table-columns.tsx';
import { exportHref, listQuery } from '#web/kit/table/list-state.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useListState } from '#web/routing/use-list.ts';
import { portfolioTexts } from '../../projects/ui/texts.ts';
import { useNarrow } from '../../projects/ui/use-narrow.ts';
import { taskColumns } from '../columns.ts';
import type { TaskListRow } from '../schema.ts';
import { myTasksFilter } from './my-tasks.ts';
import { TaskCards } from './TaskCards.tsx';
import { TaskDrawer } from './tasks/TaskDrawer.tsx';
import { myTaskTexts } from './texts.ts';

const ordinaryDay = 480;

// Room for heads with their sort and filter signs.
const listColumns = taskColumns
  .filter(({ key }) => key !== 'mine')
  .map((column) => ({ ...column, width: Math.max(column.width ?? 0, 110) }));

const cells: Cells<TaskListRow> = {
  project: ({ projectId, project }) => <PageLink to={paths.project(projectId)}>{project}</PageLink>,
};

/** The tasks a person owns, over all projects. */
export function MyTasksPage() {
  const t = useTexts(myTaskTexts);
  const { export: exportText } = useTexts(portfolioTexts);
  const [list, setList] = useListState({ sort: 'finishAt' });
  const [{ show, open }, change] = useUrlState({ show: 'open', open: '' });
  const isNarrow = useNarrow();
  const shown = { ...list, filter: myTasksFilter(list.filter, show === 'all' ? 'all' : 'open') };
  const tasks = useGet('/api/tasks', { query: listQuery(shown) });
  const rows = tasks.data?.rows;
  const onOpen = ({ id }: TaskListRow) => change({ open: id }, { push: true });
  const filters = (
    <>
      <Segmented
        aria-label={t.show}
        value={show}
        options={[
          { value: 'open', label: t.open },
          { value: 'all', label: t.all },
        ]}
        onChange={(next) => change({ show: next })}
      />
      <Button icon={<DownloadOutlined />} href={exportHref('/api/lists/tasks/export', shown)} download>
        {exportText}
      </Button>
    </>
  );
  const empty = (
    <EmptyState text={t.empty} action={<PageLink to={paths.projects}>{t.toProjects}</PageLink>} />
  );
  const common = { rows, total: tasks.data?.total, state: list, onState: setList, onOpen, empty };
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ProblemNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      {isNarrow ? (
        <TaskCards {...common} filters={filters} />
      ) : (
        <DataTable
          {...common}
          label={t.title}
          columns={listColumns}
          cells={cells}
          rowKey={({ id }) => id}
          isFetching={tasks.isPlaceholderData}
          openKey={open}
          filters={filters}
        />
      )}
      <TaskDrawer
        id={open}
        minutesPerDay={ordinaryDay}
        onGo={(id) => change({ open: id })}
        onClose={() => change({ open: '' })}
      />
    </>
  );
}
