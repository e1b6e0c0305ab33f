import { known } from '#engine/earned-value/figure.ts';
import type { Executive } from '../schema/portfolio.ts';
import { dataSpan, evmOf, managedFilter, projectsIn, type Cohort } from './portfolio.ts';

export interface Past {
  /** Managed projects 30 days ago and how many of them were red; null = nothing was recorded yet. */
  readonly managed: number | null;
  readonly red: number | null;
}

/** Managed projects that have a baseline and a forecast, and those of them that keep it. */
export interface Punctuality {
  readonly known: number;
  readonly onTime: number;
}

export interface ExecutiveParts {
  readonly cohorts: readonly Cohort[];
  readonly punctuality: Punctuality;
  readonly past: Past;
  readonly reds: Executive['reds'];
  readonly slips: Executive['slips'];
}

const counted = (count: number, filter: string, before: number | null) => ({
  value: known(count),
  count,
  filter,
  before,
});

/** What a director needs on one page. */
export const executiveOf = (
  { cohorts, punctuality, past, reds, slips }: ExecutiveParts,
  asOf: string,
): Executive => {
  const managed = cohorts.filter((cohort) => cohort.managed);
  const red = managed.filter(({ health }) => health === 'red');
  return {
    asOf,
    ...dataSpan(managed.flatMap(({ dataFrom, dataTo }) => [dataFrom, dataTo])),
    managed: counted(projectsIn(managed), managedFilter, past.managed),
    red: counted(projectsIn(red), `${managedFilter};health:is:red`, past.red),
    onTime: onTimeOf(punctuality),
    cpi: { ...evmOf(managed.map(({ value }) => value)).cpi, before: null },
    reds,
    slips,
  };
};

const onTimeOf = ({ known: count, onTime }: Punctuality): Executive['onTime'] => ({
  value: count === 0 ? { missing: 'portfolio.no-baselines' } : { value: onTime / count },
  count,
  filter: `${managedFilter};slipDays:filled:;baselineFinishOn:filled:`,
  before: null,
});
