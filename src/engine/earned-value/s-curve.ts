import type { Minute } from '../plan.ts';
import { between, type WorkTime } from '../calendar/work-time.ts';

/** A piece of work whose money is spent evenly over its working time. */
export interface CurveWork {
  readonly start: Minute;
  readonly finish: Minute;
  readonly budgetFen: number;
  readonly time: WorkTime;
}

/** Earned value and actual cost, cumulative, as of an instant; 分. */
export interface CurveReport {
  readonly at: Minute;
  readonly evFen: number;
  readonly acFen: number;
}

export interface SCurveInput {
  /** Ends of the periods, rising. */
  readonly ends: readonly Minute[];
  /** The work of the baseline in force. */
  readonly planned: readonly CurveWork[];
  /** By date. */
  readonly reports: readonly CurveReport[];
  /** What is still to be done, with its dates as scheduled now: the shape of the forecast. */
  readonly remaining: readonly CurveWork[];
  /** Estimate at completion in 分; null = unknown, and then nothing is forecast. */
  readonly eacFen: number | null;
}

/** Cumulative values at the end of a period in 分; null where there is nothing to say, which is not 0. */
export interface SCurvePoint {
  readonly end: Minute;
  readonly pvFen: number | null;
  readonly evFen: number | null;
  readonly acFen: number | null;
  readonly forecastFen: number | null;
}

/**
 * Money over time, cumulative at the end of each period: every budget is spread evenly over the
 * working minutes between start and finish, work of no duration counts when it is finished. Rounded
 * to whole 分 so that the last value is the sum of all budgets.
 */
export function timePhased(works: readonly CurveWork[], ends: readonly Minute[]): readonly number[] {
  return ends.map((end) => Math.round(works.reduce((sum, work) => sum + spentBy(work, end), 0)));
}

function spentBy({ start, finish, budgetFen, time }: CurveWork, end: Minute): number {
  if (end >= finish) return budgetFen;
  if (end <= start) return 0;
  const whole = between(time, start, finish);
  return whole > 0 ? (budgetFen * between(time, start, end)) / whole : 0;
}

/**
 * The S-curve: planned value from the baseline, earned value and actual cost as reported, and from
 * the last report on the forecast, which goes from the actual cost to the estimate at completion in
 * the shape of the remaining work. A period shows the last report within or before it, and none
 * beyond the last report.
 */
export function sCurve(input: SCurveInput): readonly SCurvePoint[] {
  const pv = input.planned.length === 0 ? null : timePhased(input.planned, input.ends);
  const last = input.reports.at(-1);
  const forecast = last === undefined ? null : forecastOf(input, last);
  return input.ends.map((end, index) => {
    const isReported = last !== undefined && (input.ends[index - 1] ?? -Infinity) < last.at;
    const report = isReported ? input.reports.findLast(({ at }) => at <= end) : undefined;
    return {
      end,
      pvFen: pv?.[index] ?? null,
      evFen: report?.evFen ?? null,
      acFen: report?.acFen ?? null,
      forecastFen: forecast?.[index] ?? null,
    };
  });
}

/** From the period of the last report on; null before it. */
function forecastOf(
  { ends, remaining, eacFen }: SCurveInput,
  last: CurveReport,
): readonly (number | null)[] | null {
  const total = remaining.reduce((sum, { budgetFen }) => sum + budgetFen, 0);
  if (eacFen === null || total <= 0) return null;
  const left = eacFen - last.acFen;
  const before = remaining.reduce((sum, work) => sum + spentBy(work, last.at), 0);
  return ends.map((end) => {
    if (end < last.at) return null;
    const done = remaining.reduce((sum, work) => sum + spentBy(work, end), 0);
    return last.acFen + Math.round(total > before ? (left * (done - before)) / (total - before) : left);
  });
}
