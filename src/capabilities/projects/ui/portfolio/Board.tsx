import { useMemo, useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { NoRows } from '#web/kit/table/NoRows.tsx';
import { phases } from '../../names.ts';
import type { ProjectListRow } from '../../schema.ts';
import { portfolioTexts } from '../texts.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { Toolbar } from './Toolbar.tsx';
import { mostProjects } from './use-all-projects.ts';
import { useMoveProject } from './use-move-project.ts';
import type { Portfolio } from './use-portfolio.ts';

/** The projects by phase; a card is dragged, or moved by its menu. */
export function Board({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts(portfolioTexts);
  const { list, setList } = portfolio;
  const { q, filter, sort } = list;
  const projects = useGet('/api/projects', { query: { limit: mostProjects, q, filter, sort } });
  const { move, moving } = useMoveProject();
  const [dragged, setDragged] = useState<ProjectListRow | null>(null);
  const rows = projects.data?.rows;
  const byPhase = useMemo(
    () => Map.groupBy(rows ?? [], (row) => (row.id === moving?.id ? moving.phase : row.phase)),
    [rows, moving],
  );
  const cut =
    projects.data && projects.data.rows.length < projects.data.total
      ? fill(t.kpiCut, { count: mostProjects })
      : null;
  return (
    <section className="zs-table" aria-label={t.boardLabel}>
      <Toolbar portfolio={portfolio} extra={cut ? <span className="zs-muted">{cut}</span> : null} />
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      {rows ? null : <RowSkeletons count={8} />}
      {rows?.length === 0 ? <NoRows state={list} onState={setList} empty={t.noHits} /> : null}
      {rows && rows.length > 0 ? (
        <div className="zs-board" role="group" aria-label={t.board}>
          {phases.map((phase) => (
            <BoardColumn
              key={phase}
              phase={phase}
              rows={byPhase.get(phase) ?? []}
              dragged={dragged}
              onDrag={setDragged}
              onMove={move}
              movingId={moving?.id ?? null}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}
