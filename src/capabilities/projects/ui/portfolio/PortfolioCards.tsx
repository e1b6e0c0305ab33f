import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { GroupLine } from '#web/kit/table/GroupLine.tsx';
import { GroupSelect } from '#web/kit/table/GroupSelect.tsx';
import { listQuery, type Line } from '#web/kit/table/list-state.ts';
import { NoRows } from '#web/kit/table/NoRows.tsx';
import { Pages } from '#web/kit/table/Pages.tsx';
import { SortSelect } from '#web/kit/table/SortSelect.tsx';
import { useLines } from '#web/kit/table/use-lines.ts';
import { useSpeech } from '#web/kit/table/use-speech.ts';
import { projectColumns } from '../../columns.ts';
import type { ProjectListRow } from '../../schema.ts';
import { portfolioTexts } from '../texts.ts';
import { ProjectCard } from './ProjectCard.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Portfolio } from './use-portfolio.ts';

const cardsAPage = 30;

/** The list on a narrow screen: one card a project. */
export function PortfolioCards({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts(portfolioTexts);
  const { list, setList } = portfolio;
  const state = { ...list, size: String(cardsAPage) };
  const projects = useGet('/api/projects', { query: listQuery(state) });
  const { data } = projects;
  const listed = { rows: data?.rows, total: data?.total, columns: projectColumns, state };
  const lines = useLines(listed, useSpeech());
  const tools = { columns: projectColumns, onState: setList };
  return (
    <section className="zs-table" aria-label={t.cards}>
      <Toolbar portfolio={portfolio} />
      <div className="zs-portfolio-order">
        <GroupSelect {...tools} state={list} />
        <SortSelect {...tools} sort={list.sort} />
      </div>
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      <div className="zs-portfolio-cards">
        {data ? null : <RowSkeletons count={6} />}
        {data?.rows.length === 0 ? <NoRows state={list} onState={setList} empty={t.noHits} /> : null}
        <ul>
          {lines.map((line) => (
            <li key={'group' in line ? `group:${line.group}` : line.row.id}>
              <CardLine line={line} />
            </li>
          ))}
        </ul>
        <Pages
          align="center"
          pageSize={cardsAPage}
          current={Number(list.page) || 1}
          total={data?.total ?? 0}
          onPage={(page) => setList({ page: String(page) })}
        />
      </div>
    </section>
  );
}

function CardLine({ line }: { readonly line: Line<ProjectListRow> }) {
  return 'group' in line ? <GroupLine {...line} /> : <ProjectCard project={line.row} withFigures />;
}
