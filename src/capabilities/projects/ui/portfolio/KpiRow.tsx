import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import type { ListPatch } from '#web/kit/table/list-state.ts';
import type { ProjectTableRow } from '../../schema.ts';
import { ShareBar } from '../ShareBar.tsx';
import { portfolioTexts } from '../texts.ts';
import { summaryOf } from './summary.ts';

interface KpiRowProps {
  readonly projects: { readonly rows: readonly ProjectTableRow[]; readonly total: number } | undefined;
  readonly onFilter: (patch: ListPatch) => void;
}

/** Five figures over all projects; each opens the rows it counts. */
export function KpiRow({ projects, onFilter }: KpiRowProps) {
  const t = useTexts(portfolioTexts);
  const format = useFormat();
  if (!projects) return <CardSkeletons count={5} />;
  const { rows, total } = projects;
  const { red, amber, unknown, running, ended, budgeted, budgetFen, actualFen, foreign } = summaryOf(rows);
  const open = (filter: string, sort = '') => onFilter({ filter, sort, q: '', page: '1' });
  const share = (count: number) =>
    fill(t.kpiShare, { share: format.percent(running === 0 ? 0 : count / running, 0) });
  const spent = !budgetFen || actualFen === null ? null : actualFen / budgetFen;
  const budgetNotes = [
    fill(spent === null ? t.kpiBudgetOnly : t.kpiBudgetNote, {
      actual: format.money(actualFen),
      share: format.percent(spent, 0),
      count: budgeted,
    }),
    ...(foreign > 0 ? [fill(t.kpiForeign, { count: foreign })] : []),
  ];
  const cut = rows.length < total ? fill(t.kpiCut, { count: rows.length }) : null;
  return (
    <section className="zs-portfolio-kpis" aria-label={t.kpis}>
      <KpiCard
        label={t.kpiAll}
        value={format.number(total)}
        note={cut ?? fill(t.kpiAllNote, { running, ended })}
        onOpen={() => open('')}
      />
      <KpiCard
        label={<Light look="severe" text={t.kpiRed} />}
        value={format.number(red)}
        note={share(red)}
        onOpen={() => open('health:is:red')}
      />
      <KpiCard
        label={<Light look="warning" text={t.kpiAmber} />}
        value={format.number(amber)}
        note={share(amber)}
        onOpen={() => open('health:is:amber')}
      />
      <KpiCard
        label={<Light look="unknown" text={t.kpiNone} />}
        value={format.number(unknown)}
        note={share(unknown)}
        onOpen={() => open('health:empty:;phase:not:closed|terminated')}
      />
      <KpiCard
        label={t.kpiBudget}
        value={format.money(budgetFen)}
        {...(budgetFen === null ? {} : { unit: format.moneyUnit })}
        note={
          <>
            {budgetNotes.join(' · ')}
            {spent === null ? null : <ShareBar share={spent} />}
          </>
        }
        onOpen={() => open('budgetFen:filled:;currency:is:CNY', '-budgetFen')}
      />
    </section>
  );
}

const marks = {
  severe: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  warning: 'M8 1.2 15.4 14.4H.6z',
  unknown: 'M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4zm0 2.4a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
} as const;

function Light({ look, text }: { readonly look: keyof typeof marks; readonly text: string }) {
  return (
    <span className="zs-portfolio-light">
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" className={`is-${look}`}>
        <path d={marks[look]} fill="currentColor" />
      </svg>
      {text}
    </span>
  );
}
