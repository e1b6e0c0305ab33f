import { combine, known, missing, ratio, type Figure } from './figure.ts';

export interface EarnedScheduleInput {
  /** Planned value, cumulative at the end of period 1, 2, …, by the baseline in force. */
  readonly pv: readonly number[];
  readonly ev: number;
  /** Periods elapsed; frozen at the actual duration once the work is complete. */
  readonly at: number;
}

export interface EarnedSchedule {
  /** Planned duration in periods. */
  readonly pd: Figure;
  /** Whole periods earned and the part of the next. */
  readonly c: Figure;
  readonly i: Figure;
  readonly es: Figure;
  readonly svt: Figure;
  readonly spit: Figure;
  /** Duration to be expected, in periods. */
  readonly ieact: Figure;
  readonly tspi: Figure;
}

/**
 * Earned schedule (Lipke): when the value earned so far was planned to be earned. All in periods of
 * one calendar, working days as a rule.
 * `earnedSchedule({ pv: [100, 300, 600, 900, 1200], ev: 500, at: 3 }).ieact` = `{ value: 5.625 }`.
 */
export function earnedSchedule({ pv, ev, at }: EarnedScheduleInput): EarnedSchedule {
  const bac = pv.at(-1) ?? 0;
  if (bac <= 0) return nothing('evm.no-baseline');
  const duration = pv.findIndex((value) => value >= bac * (1 - 1e-12)) + 1;
  const { whole, part } = earned(pv, { ev, bac, duration });
  return indices({ pd: known(duration), c: known(whole), i: known(part), es: known(whole + part), at });
}

/** The indices alone, where ES and PD are known from elsewhere. */
export function scheduleIndices(of: {
  readonly es: number;
  readonly at: number;
  readonly pd: number;
}): EarnedSchedule {
  const whole = Math.floor(of.es);
  return indices({ pd: known(of.pd), c: known(whole), i: known(of.es - whole), es: known(of.es), at: of.at });
}

function earned(
  pv: readonly number[],
  { ev, bac, duration }: { readonly ev: number; readonly bac: number; readonly duration: number },
): { readonly whole: number; readonly part: number } {
  // Sums of fractions miss a whole period by their last bits; a curve that stands still counts to its end.
  const reached = ev + bac * 1e-12;
  if (reached >= bac) return { whole: duration, part: 0 };
  let whole = 0;
  pv.forEach((value, index) => {
    if (reached >= value) whole = index + 1;
  });
  const below = whole === 0 ? 0 : (pv[whole - 1] ?? 0);
  const step = (pv[whole] ?? 0) - below;
  return { whole, part: step > 0 ? Math.max(0, (ev - below) / step) : 0 };
}

type Parts = Pick<EarnedSchedule, 'pd' | 'c' | 'i' | 'es'> & { readonly at: number };

function indices({ at, ...parts }: Parts): EarnedSchedule {
  const time = at > 0 ? known(at) : missing('evm.not-started');
  const spit = combine(parts.es, time, (a, b) => a / b);
  const left = combine(parts.pd, time, (a, b) => a - b);
  return {
    ...parts,
    svt: combine(parts.es, time, (a, b) => a - b),
    spit,
    ieact: ratio(parts.pd, spit, 'evm.nothing-earned'),
    tspi: toFinish(
      combine(parts.pd, parts.es, (a, b) => a - b),
      left,
    ),
  };
}

function toFinish(rest: Figure, left: Figure): Figure {
  if ('missing' in rest) return rest;
  if ('missing' in left) return left;
  if (rest.value <= 0) return missing('evm.complete');
  return left.value <= 0 ? missing('evm.baseline-elapsed') : known(rest.value / left.value);
}

const nothing = (reason: 'evm.no-baseline'): EarnedSchedule => {
  const none = missing(reason);
  return { pd: none, c: none, i: none, es: none, svt: none, spit: none, ieact: none, tspi: none };
};
