import type { ListColumn } from '#platform/list/list.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { tableQuery } from '#web/kit/table/list-state.ts';
import type { Cells } from '#web/kit/table/table-columns.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useGo } from '#web/routing/use-go.ts';
import { projectColumns } from '../../columns.ts';
import { phaseNames } from '../../names.ts';
import type { ProjectTableRow } from '../../schema.ts';
import { HealthCell } from '../HealthCell.tsx';
import { ShareBar } from '../ShareBar.tsx';
import { portfolioTexts } from '../texts.ts';
import type { Portfolio } from './use-portfolio.ts';

export const exportPath = '/api/lists/projects/export';

// Room for the reason where there is no health, and for heads with their sort and filter signs.
const widths: Readonly<Record<string, number>> = {
  code: 130,
  health: 150,
  klass: 96,
  phase: 110,
  manager: 130,
  percentComplete: 110,
  reportedHealth: 110,
  budgetFen: 150,
  actualCostFen: 150,
  forecastFen: 150,
};

const listColumns: readonly ListColumn[] = projectColumns.map((column) => ({
  ...column,
  width: widths[column.key] ?? Math.max(column.width ?? 0, 130),
}));

/** The projects as a table. */
export function ProjectList({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts(portfolioTexts);
  const go = useGo();
  const { list, setList, views } = portfolio;
  const projects = useGet('/api/projects/table', { query: tableQuery(list, listColumns) });
  const cells = useCells();
  return (
    <>
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      <DataTable
        label={t.title}
        columns={listColumns}
        cells={cells}
        rows={projects.data?.rows}
        total={projects.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={setList}
        isFetching={projects.isPlaceholderData}
        onOpen={({ id }) => go(paths.project(id))}
        exportPath={exportPath}
        views={views}
        empty={t.noHits}
      />
    </>
  );
}

const useCells = (): Cells<ProjectTableRow> => {
  const format = useFormat();
  const say = useText();
  return {
    code: ({ id, code = '' }) => (
      <PageLink to={paths.project(id)} title={code}>
        {code}
      </PageLink>
    ),
    name: ({ id, name = '' }) => (
      <PageLink to={paths.project(id)} title={name} className="zs-portfolio-name">
        {name}
      </PageLink>
    ),
    health: ({ id, health = null, healthReason }) =>
      healthReason ? <HealthCell project={{ id, health, healthReason }} /> : null,
    phase: ({ phase, phaseLabel }) => phaseLabel ?? (phase ? say(phaseNames[phase]) : null),
    percentComplete: ({ percentComplete = null }) => (
      <>
        {format.percent(percentComplete === null ? null : percentComplete / 100, 0)}
        <ShareBar share={percentComplete === null ? null : percentComplete / 100} />
      </>
    ),
    actualCostFen: ({ actualCostFen = null, budgetFen = null, currency }) => (
      <>
        {format.money(actualCostFen, currency)}
        <ShareBar share={actualCostFen === null || !budgetFen ? null : actualCostFen / budgetFen} />
      </>
    ),
  };
};
