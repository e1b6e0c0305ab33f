import type { Figure } from '#engine/earned-value/figure.ts';
import { portfolioValue, type PortfolioPart } from '#engine/earned-value/portfolio.ts';
import type { PortfolioSummary, WallRow } from '../schema/portfolio.ts';

type Told = { readonly value: number } | { readonly missing: string };
type Money = 'budgetFen' | 'actualCostFen' | 'forecastFen';

/** The projects that agree in phase, health, class and currency, summed up. */
export type Cohort = Pick<WallRow, 'phase' | 'health' | 'klass' | 'currency' | 'managed'> &
  Readonly<Record<Money, number | null>> &
  Readonly<Record<`${Money}Count`, number>> & {
    readonly projects: number;
    readonly overdueMilestones: number;
    /** Projects with an overdue milestone. */
    readonly late: number;
    /** Earned value of those projects whose PV, EV and AC are all known. */
    readonly value: PortfolioPart;
    readonly dataFrom: string | null;
    readonly dataTo: string | null;
  };

export const managedFilter = 'managed:is:true';
const unset = 'none';

const sumOf = (cohorts: readonly Cohort[], of: (cohort: Cohort) => number | null): number =>
  cohorts.reduce((sum, cohort) => sum + (of(cohort) ?? 0), 0);
export const projectsIn = (cohorts: readonly Cohort[]): number => sumOf(cohorts, ({ projects }) => projects);

/** How many projects have each value of a column, each with the filter that opens them. */
const countBy = (cohorts: readonly Cohort[], key: 'health' | 'phase' | 'klass', values: readonly string[]) =>
  [...values, unset].flatMap((value) => {
    const count = projectsIn(cohorts.filter((cohort) => (cohort[key] ?? unset) === value));
    const condition = value === unset ? `${key}:empty:` : `${key}:is:${value}`;
    const filter = key === 'phase' ? condition : `${managedFilter};${condition}`;
    return count === 0 ? [] : [{ key: value, count, filter }];
  });

const total = (cohorts: readonly Cohort[], key: Money) => {
  const ours = cohorts.filter(({ currency }) => currency === 'CNY');
  const count = sumOf(ours, (cohort) => cohort[`${key}Count`]);
  const value: Told =
    count === 0 ? { missing: 'portfolio.no-money' } : { value: sumOf(ours, (cohort) => cohort[key]) };
  return { value, count, filter: `${managedFilter};currency:is:CNY;${key}:filled:` };
};

const evmFilter = `${managedFilter};pvFen:filled:;evFen:filled:;acFen:filled:`;

export const evmOf = (parts: readonly PortfolioPart[]) => {
  const told = portfolioValue(parts);
  const figure = (value: Figure) => ({ value, count: told.contributing, filter: evmFilter });
  return {
    pv: figure(told.pv),
    ev: figure(told.ev),
    ac: figure(told.ac),
    spi: figure(told.spi),
    cpi: figure(told.cpi),
  };
};

/** From the oldest to the newest data date behind the figures. */
export const dataSpan = (dates: readonly (string | null)[]) => {
  const known = dates.filter((date) => date !== null).toSorted();
  return { dataFrom: known[0] ?? null, dataTo: known.at(-1) ?? null };
};

/** The portfolio in figures; sums and counts are of managed projects, the phases of all. */
export const summaryOf = (
  cohorts: readonly Cohort[],
  when: Pick<PortfolioSummary, 'asOf' | 'milestonesDue'>,
): PortfolioSummary => {
  const managed = cohorts.filter((cohort) => cohort.managed);
  const foreign = managed.filter(({ currency }) => currency !== 'CNY');
  const unrated = managed.filter(({ health }) => health === null);
  return {
    ...when,
    ...dataSpan(managed.flatMap(({ dataFrom, dataTo }) => [dataFrom, dataTo])),
    total: { count: projectsIn(cohorts), filter: '' },
    managed: { count: projectsIn(managed), filter: managedFilter },
    byHealth: countBy(managed, 'health', ['red', 'amber', 'green']),
    byPhase: countBy(cohorts, 'phase', [
      'proposed',
      'initiating',
      'planning',
      'executing',
      'accepting',
      'suspended',
      'closed',
      'terminated',
    ]),
    byKlass: countBy(managed, 'klass', ['A', 'B', 'C']),
    budget: total(managed, 'budgetFen'),
    actualCost: total(managed, 'actualCostFen'),
    forecast: total(managed, 'forecastFen'),
    otherCurrencies: { count: projectsIn(foreign), filter: `${managedFilter};currency:not:CNY` },
    ...evmOf(managed.map(({ value }) => value)),
    overdueMilestones: {
      count: sumOf(managed, ({ overdueMilestones }) => overdueMilestones),
      projects: sumOf(managed, ({ late }) => late),
      filter: `${managedFilter};overdueMilestones:from:1`,
    },
    withoutData: { count: projectsIn(unrated), filter: `${managedFilter};health:empty:` },
  };
};
