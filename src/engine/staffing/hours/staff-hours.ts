import type { Solver } from '../../mip/solver.ts';
import { formulateHours, type Pair } from './formulation.ts';
import type { HoursAssignment, HoursProblem } from './problem.ts';
import { searchHours } from './search-hours.ts';
import { unmetHours, type UnmetHours } from './unmet.ts';
import { valueOfHours, verifyHours } from './verify-hours.ts';

export interface StaffEffort {
  /** Processor seconds. */
  readonly seconds: number;
  /** Stops once this gap is proven; 0 when left out. */
  readonly gap?: number;
}

export interface HoursStaffing {
  readonly status: 'optimal' | 'feasible';
  readonly assignments: readonly HoursAssignment[];
  readonly value: number;
  /** No staffing can be worth more. */
  readonly bound: number;
  /** (bound − value) ÷ |value|; null where the value is 0 and the bound is not. */
  readonly gap: number | null;
  /** What could not be met, by demand and week, and why. */
  readonly unmet: readonly UnmetHours[];
}

/**
 * The most valuable way to give people's hours to demands: within each one's weeks, skills and levels, with at
 * most so many people on a demand, less the cost of changes. Re-checked by `verifyHours`.
 */
export const staffHours = (
  problem: HoursProblem,
  solver: Solver,
  { seconds, gap = 0 }: StaffEffort,
): HoursStaffing => {
  const { draft, pairs } = formulateHours(problem);
  const answer = pairs.length === 0 ? null : searchHours(problem, { draft, pairs }, solver, { seconds, gap });
  const assignments = answer === null ? [] : readOff(problem, pairs, answer.point);
  const value = valueOfHours(problem, assignments);
  const faults = verifyHours(problem, { assignments, value });
  if (faults[0]) throw new RangeError(`staffHours: ${faults[0].rule} ${faults[0].at} ${faults[0].message}`);
  const bound = Math.max(value, answer?.bound ?? 0);
  const missing = bound - value;
  const isOptimal = missing <= 1e-6 * Math.max(1, Math.abs(value));
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    assignments,
    value,
    bound,
    gap: missing === 0 ? 0 : value === 0 ? null : missing / Math.abs(value),
    unmet: unmetHours(problem, assignments),
  };
};

/** A solver's hours are off by its tolerance; a millionth of an hour is nobody's. */
const whole = (hours: number): number => Math.floor(hours * 1e6 + 0.5) / 1e6;

const readOff = (problem: HoursProblem, pairs: readonly Pair[], point: Float64Array): HoursAssignment[] =>
  pairs.flatMap(({ demand, person, weeks }) => {
    const [asked, one] = [problem.demands[demand], problem.people[person]];
    const hours = (asked?.hours ?? []).map(() => 0);
    for (const { week, column } of weeks) hours[week] = Math.max(0, whole(point[column] ?? 0));
    return asked && one && hours.some((each) => each > 0)
      ? [{ demand: asked.id, person: one.id, hours }]
      : [];
  });
