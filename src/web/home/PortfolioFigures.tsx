import { fill } from '#platform/i18n.ts';
import { useGet } from '../api/use-get.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { KpiCard } from '../kit/KpiCard.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { CardSkeletons } from '../kit/Skeletons.tsx';
import { paths, withQuery } from '../paths.ts';
import { useGo } from '../routing/use-go.ts';
import { homeTexts } from './texts.ts';

interface Counted {
  readonly count: number;
  readonly filter: string;
}

const none: Counted = { count: 0, filter: '' };

/** How all projects stand; each number opens its rows on the monitoring wall. */
export function PortfolioFigures() {
  const t = useTexts(homeTexts);
  const { number } = useFormat();
  const summary = useGet('/api/portfolio/summary', {}, { staleTime: 60_000 });
  const opening = useOpening();
  if (summary.error) return <ProblemNotice error={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <CardSkeletons count={5} />;
  const { managed, total, byHealth, overdueMilestones, withoutData } = summary.data;
  const ofHealth = (health: string): Counted => byHealth.find(({ key }) => key === health) ?? none;
  const red = ofHealth('red');
  const amber = ofHealth('amber');
  return (
    <section className="zs-home-figures" aria-label={t.portfolio}>
      <KpiCard
        label={t.managed}
        value={number(managed.count)}
        note={fill(t.ofTotal, { count: number(total.count) })}
        {...opening(managed)}
      />
      <KpiCard label={t.red} value={number(red.count)} {...opening(red)} />
      <KpiCard label={t.amber} value={number(amber.count)} {...opening(amber)} />
      <KpiCard
        label={t.milestonesLate}
        value={number(overdueMilestones.count)}
        note={fill(t.inProjects, { count: number(overdueMilestones.projects) })}
        {...opening(overdueMilestones)}
      />
      <KpiCard label={t.withoutData} value={number(withoutData.count)} {...opening(withoutData)} />
    </section>
  );
}

const useOpening = () => {
  const go = useGo();
  return ({ count, filter }: Counted) =>
    count > 0 ? { onOpen: () => go(withQuery(paths.portfolio, { filter })) } : {};
};
