import { addBinary, addRow, addVariable, emptyDraft, modelOf, type ModelDraft } from '../../mip/model.ts';
import type { Solver } from '../../mip/solver.ts';
import { hoursOf, isAble, worthOf, type HoursAssignment, type HoursProblem } from './problem.ts';
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
  const { draft, pairs } = formulate(problem);
  const answer = pairs.length === 0 ? null : solved(draft, solver, { seconds, gap });
  const assignments = answer?.point ? readOff(problem, pairs, answer.point) : [];
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

const solved = (draft: ModelDraft, solver: Solver, effort: Required<StaffEffort>) => {
  const open = solver.open(modelOf(draft));
  try {
    return open.solve(effort);
  } finally {
    open.close();
  }
};

/** A person who may work on a demand, with the variables of the hours in the weeks that matter. */
interface Pair {
  readonly demand: number;
  readonly person: number;
  readonly weeks: readonly { readonly week: number; readonly column: number }[];
}

/** Hours by demand, able person and week; a person is on a demand or not, as long as that counts. */
const formulate = (problem: HoursProblem): { draft: ModelDraft; pairs: readonly Pair[] } => {
  const draft = emptyDraft();
  const pairs: Pair[] = [];
  for (const [demand, asked] of problem.demands.entries()) {
    const on: [number, number][] = [];
    for (const [person, one] of problem.people.entries()) {
      if (!isAble(one, asked)) continue;
      const weeks = asked.hours.flatMap((hours, week) => {
        const upper = Math.min(hours, hoursOf(one, week));
        if (upper === 0) return [];
        return [
          { week, upper, column: addVariable(draft, { objective: worthOf(one, asked), upper, whole: 0 }) },
        ];
      });
      if (weeks.length === 0) continue;
      pairs.push({ demand, person, weeks });
      const isNew = !(asked.current ?? []).includes(one.id);
      const cost = isNew ? (problem.changeCost ?? 0) : 0;
      if (asked.mostPeople === undefined && cost === 0) continue;
      const column = addBinary(draft, -cost);
      on.push([column, 1]);
      for (const each of weeks)
        addRow(
          draft,
          [
            [each.column, 1],
            [column, -each.upper],
          ],
          { upper: 0 },
        );
    }
    if (asked.mostPeople !== undefined && on.length > asked.mostPeople)
      addRow(draft, on, { upper: asked.mostPeople });
  }
  addSums(draft, problem, pairs);
  return { draft, pairs };
};

/** No more than is asked for, no more than somebody has. */
const addSums = (draft: ModelDraft, { people, demands }: HoursProblem, pairs: readonly Pair[]): void => {
  const cells = pairs.flatMap(({ demand, person, weeks }) =>
    weeks.map(({ week, column }) => ({ demand, person, week, column })),
  );
  const ones = (some: typeof cells): [number, number][] => some.map(({ column }) => [column, 1]);
  for (const some of Map.groupBy(cells, ({ demand, week }) => `${demand} ${week}`).values()) {
    const { demand = 0, week = 0 } = some[0] ?? {};
    addRow(draft, ones(some), { upper: demands[demand]?.hours[week] ?? 0 });
  }
  for (const some of Map.groupBy(cells, ({ person, week }) => `${person} ${week}`).values()) {
    const one = people[some[0]?.person ?? 0];
    addRow(draft, ones(some), { upper: one ? hoursOf(one, some[0]?.week ?? 0) : 0 });
  }
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
