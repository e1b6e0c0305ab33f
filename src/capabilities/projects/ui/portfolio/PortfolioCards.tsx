import { Pagination } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { NoRows } from '#web/kit/table/NoRows.tsx';
import { portfolioTexts } from '../texts.ts';
import { ProjectCard } from './ProjectCard.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Portfolio } from './use-portfolio.ts';

const cardsAPage = 30;

/** The list on a narrow screen: one card a project. */
export function PortfolioCards({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts(portfolioTexts);
  const { list, setList } = portfolio;
  const projects = useGet('/api/projects', { query: listQuery({ ...list, size: String(cardsAPage) }) });
  const { data } = projects;
  return (
    <section className="zs-table" aria-label={t.cards}>
      <Toolbar portfolio={portfolio} />
      <ProblemNotice error={projects.error} onRetry={() => void projects.refetch()} />
      <div className="zs-portfolio-cards">
        {data ? null : <RowSkeletons count={6} />}
        {data?.rows.length === 0 ? <NoRows state={list} onState={setList} empty={t.noHits} /> : null}
        <ul>
          {data?.rows.map((row) => (
            <li key={row.id}>
              <ProjectCard project={row} withFigures />
            </li>
          ))}
        </ul>
        <Pagination
          size="small"
          align="center"
          hideOnSinglePage
          showSizeChanger={false}
          pageSize={cardsAPage}
          current={Number(list.page) || 1}
          total={data?.total ?? 0}
          onChange={(page) => setList({ page: String(page) })}
        />
      </div>
    </section>
  );
}
