import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import type { PortfolioSummary } from '../schema/portfolio.ts';
import { isKnown, useFigure } from './figure-text.ts';
import { Shown } from './Shown.tsx';
import { monitoringTexts } from './texts.ts';

interface NumbersProps {
  readonly told: PortfolioSummary;
  /** Shows the rows of a filter on the wall. */
  readonly onOpen: (filter: string) => void;
}

/** The portfolio's figures; pressing one shows the projects it comes from. */
export function PortfolioNumbers({ told, onOpen }: NumbersProps) {
  const t = useTexts(monitoringTexts);
  const { money, moneyUnit, number } = useFormat();
  const tell = useFigure();
  const coloured = (colour: string) =>
    told.byHealth.find(({ key }) => key === colour) ?? {
      count: 0,
      filter: `managed:is:true;health:is:${colour}`,
    };
  const [red, amber] = [coloured('red'), coloured('amber')];
  const foreign = told.otherCurrencies.count;
  const index = (figure: PortfolioSummary['cpi']) => ({
    value: <Shown text={tell(figure.value, (value) => number(value, 2))} />,
    note: isKnown(figure.value) ? fill(t.indexNote, { count: figure.count }) : null,
    onOpen: () => onOpen(figure.filter),
  });
  return (
    <div className="zs-grid zs-portfolio-kpis">
      <KpiCard
        label={t.managed}
        value={number(told.managed.count)}
        onOpen={() => onOpen(told.managed.filter)}
      />
      <KpiCard
        label={t.red}
        value={<span className={red.count > 0 ? 'zs-executive-red' : ''}>{number(red.count)}</span>}
        onOpen={() => onOpen(red.filter)}
      />
      <KpiCard label={t.amber} value={number(amber.count)} onOpen={() => onOpen(amber.filter)} />
      <KpiCard
        label={t.unrated}
        value={number(told.withoutData.count)}
        note={told.withoutData.count > 0 ? t.unratedNote : null}
        onOpen={() => onOpen(told.withoutData.filter)}
      />
      <KpiCard label={t.cpi} {...index(told.cpi)} />
      <KpiCard label={t.spi} {...index(told.spi)} />
      <KpiCard
        label={t.budget}
        value={<Shown text={tell(told.budget.value, money)} />}
        {...(isKnown(told.budget.value) ? { unit: moneyUnit } : {})}
        note={[
          isKnown(told.budget.value) ? fill(t.moneyNote, { count: told.budget.count }) : '',
          foreign > 0 ? fill(t.foreignNote, { count: foreign }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        onOpen={() => onOpen(told.budget.filter)}
      />
      <KpiCard
        label={t.overdue}
        value={number(told.overdueMilestones.count)}
        note={
          told.overdueMilestones.count > 0
            ? fill(t.overdueNote, { count: told.overdueMilestones.projects })
            : null
        }
        onOpen={() => onOpen(told.overdueMilestones.filter)}
      />
    </div>
  );
}
