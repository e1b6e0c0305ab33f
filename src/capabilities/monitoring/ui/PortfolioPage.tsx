import { lazy, Suspense } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons, RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useListState } from '#web/routing/use-list.ts';
import { DataSpan } from './DataSpan.tsx';
import { DueMilestones } from './DueMilestones.tsx';
import './monitoring.css';
import { PortfolioNumbers } from './PortfolioNumbers.tsx';
import { monitoringTexts } from './texts.ts';
import { Wall } from './Wall.tsx';

const CostChart = lazy(() => import('./CostChart.tsx').then((chart) => ({ default: chart.CostChart })));

/** The portfolio in figures, every project by dimension, money and dates to come. */
export function PortfolioPage() {
  const t = useTexts(monitoringTexts);
  const { aside } = usePunctuation();
  const [list, setList] = useListState({ filter: 'managed:is:true' });
  const summary = useGet('/api/portfolio/summary');
  const costs = useGet('/api/portfolio/projects', {
    query: {
      limit: 12,
      offset: 0,
      sort: '-budgetFen',
      filter: 'managed:is:true;budgetFen:from:1;currency:is:CNY',
    },
  });
  const { data } = summary;
  const open = (filter: string) => {
    setList({ filter, q: '', page: '1' });
    document.getElementById('wall')?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <PageHeader title={t.portfolio} subtitle={data ? <DataSpan {...data} /> : null} />
      <ProblemNotice error={summary.error} onRetry={() => void summary.refetch()} />
      <div className="zs-stack">
        {data ? <PortfolioNumbers told={data} onOpen={open} /> : <CardSkeletons count={6} />}
        <Wall list={list} onList={setList} />
        <div className="zs-portfolio-pair">
          <Card title={t.costs} extra={<span className="zs-muted">{t.costsNote}</span>}>
            {costs.data && costs.data.rows.length === 0 ? (
              <span className="zs-muted">{aside('—', t.noCosts)}</span>
            ) : null}
            {costs.data && costs.data.rows.length > 0 ? (
              <Suspense fallback={<RowSkeletons count={8} />}>
                <CostChart rows={costs.data.rows} />
              </Suspense>
            ) : null}
          </Card>
          <Card title={t.due} isFlush>
            {data ? <DueMilestones milestones={data.milestonesDue} /> : <RowSkeletons count={6} />}
          </Card>
        </div>
      </div>
    </>
  );
}
