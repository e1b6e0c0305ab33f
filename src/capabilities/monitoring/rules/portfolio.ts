import { known, type Figure } from '#engine/earned-value/figure.ts';
import { portfolioValue } from '#engine/earned-value/portfolio.ts';
import type { Executive, PortfolioSummary, WallRow } from '../schema/portfolio.ts';

type Told = { readonly value: number } | { readonly missing: string };
type Money = 'budgetFen' | 'actualCostFen' | 'forecastFen';

const managedFilter = 'managed:is:true';
const unset = 'none';

/** How many rows have each value of a column, each with the filter that opens them. */
const countBy = (rows: readonly WallRow[], key: 'health' | 'phase' | 'klass', values: readonly string[]) =>
  [...values, unset].flatMap((value) => {
    const count = rows.filter((row) => (row[key] ?? unset) === value).length;
    const condition = value === unset ? `${key}:empty:` : `${key}:is:${value}`;
    const filter = key === 'phase' ? condition : `${managedFilter};${condition}`;
    return count === 0 ? [] : [{ key: value, count, filter }];
  });

const total = (rows: readonly WallRow[], key: Money) => {
  const filled = rows.filter((row) => row[key] !== null && row.currency === 'CNY');
  const value: Told =
    filled.length === 0
      ? { missing: 'portfolio.no-money' }
      : { value: filled.reduce((sum, row) => sum + (row[key] ?? 0), 0) };
  return { value, count: filled.length, filter: `${managedFilter};currency:is:CNY;${key}:filled:` };
};

const evmFilter = `${managedFilter};pvFen:filled:;evFen:filled:;acFen:filled:`;

const evmOf = (rows: readonly WallRow[]) => {
  const told = portfolioValue(
    rows.map(({ bacFen: bac, pvFen: pv, evFen: ev, acFen: ac }) => ({ bac, pv, ev, ac })),
  );
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
const dataSpan = (rows: readonly WallRow[]) => {
  const dates = rows.flatMap(({ asOf }) => asOf ?? []).toSorted();
  return { dataFrom: dates[0] ?? null, dataTo: dates.at(-1) ?? null };
};

/** The portfolio in figures; sums and counts are of managed projects, the phases of all. */
export const summaryOf = (
  rows: readonly WallRow[],
  when: Pick<PortfolioSummary, 'asOf' | 'milestonesDue'>,
): PortfolioSummary => {
  const managed = rows.filter((row) => row.managed);
  const late = managed.filter(({ overdueMilestones }) => overdueMilestones > 0);
  const foreign = managed.filter(({ currency }) => currency !== 'CNY');
  const unrated = managed.filter(({ health }) => health === null);
  return {
    ...when,
    ...dataSpan(managed),
    total: { count: rows.length, filter: '' },
    managed: { count: managed.length, filter: managedFilter },
    byHealth: countBy(managed, 'health', ['red', 'amber', 'green']),
    byPhase: countBy(rows, 'phase', [
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
    otherCurrencies: { count: foreign.length, filter: `${managedFilter};currency:not:CNY` },
    ...evmOf(managed),
    overdueMilestones: {
      count: late.reduce((sum, row) => sum + row.overdueMilestones, 0),
      projects: late.length,
      filter: `${managedFilter};overdueMilestones:from:1`,
    },
    withoutData: { count: unrated.length, filter: `${managedFilter};health:empty:` },
  };
};

export interface Past {
  /** Managed projects 30 days ago and how many of them were red; null = nothing was recorded yet. */
  readonly managed: number | null;
  readonly red: number | null;
}

const counted = (count: number, filter: string, before: number | null) => ({
  value: known(count),
  count,
  filter,
  before,
});

const shownReds = 50;
const shownSlips = 5;

/** What a director needs on one page. */
export const executiveOf = (
  rows: readonly WallRow[],
  { asOf, past }: { readonly asOf: string; readonly past: Past },
): Executive => {
  const managed = rows.filter((row) => row.managed);
  const reds = managed.filter(({ health }) => health === 'red');
  return {
    asOf,
    ...dataSpan(managed),
    managed: counted(managed.length, managedFilter, past.managed),
    red: counted(reds.length, `${managedFilter};health:is:red`, past.red),
    onTime: onTimeOf(managed),
    cpi: { ...evmOf(managed).cpi, before: null },
    reds: longestFirst(reds),
    slips: worstSlips(managed),
  };
};

const withBaseline = (rows: readonly WallRow[]): WallRow[] =>
  rows.filter(({ slipDays, baselineFinishOn }) => slipDays !== null && baselineFinishOn !== null);

const onTimeOf = (managed: readonly WallRow[]): Executive['onTime'] => {
  const known = withBaseline(managed);
  const onTime = known.filter(({ slipDays }) => (slipDays ?? 0) <= 0);
  return {
    value:
      known.length === 0 ? { missing: 'portfolio.no-baselines' } : { value: onTime.length / known.length },
    count: known.length,
    filter: `${managedFilter};slipDays:filled:;baselineFinishOn:filled:`,
    before: null,
  };
};

const longestFirst = (reds: readonly WallRow[]): Executive['reds'] =>
  reds
    .toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? '') || a.code.localeCompare(b.code))
    .slice(0, shownReds)
    .map(({ id, code, name, manager, rule, params, since }) => ({
      id,
      code,
      name,
      manager,
      rule,
      params,
      since,
    }));

const worstSlips = (managed: readonly WallRow[]): Executive['slips'] =>
  withBaseline(managed)
    .filter(({ slipDays }) => (slipDays ?? 0) > 0)
    .toSorted((a, b) => (b.slipDays ?? 0) - (a.slipDays ?? 0))
    .slice(0, shownSlips)
    .map(({ id, code, name, slipDays, baselineFinishOn, finishOn }) => ({
      id,
      code,
      name,
      slipDays: slipDays ?? 0,
      baselineFinishOn,
      finishOn,
    }));
