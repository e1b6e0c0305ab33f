import type { HoursAssignment, HoursProblem } from './problem.ts';

/** One promise of the problem that a staffing breaks. */
export interface StaffingViolation {
  /** `unknown-id`, `skill`, `demand`, `capacity`, `people`, `hours`, `value`. */
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

// Hours are rounded to a millionth.
const tolerance = 1e-4;

/** What a staffing is worth: its hours by their worth, less the cost of putting new people on. */
export const valueOfHours = (
  { demands, changeCost = 0 }: HoursProblem,
  assignments: readonly HoursAssignment[],
): number => {
  const byId = new Map(demands.map((one) => [one.id, one]));
  return assignments.reduce((total, { demand, person, hours }) => {
    const asked = byId.get(demand);
    const worth = (asked?.value ?? 1) + (asked?.prefers?.[person] ?? 0);
    const isNew = !(asked?.current ?? []).includes(person);
    return total + worth * hours.reduce((sum, one) => sum + one, 0) - (isNew ? changeCost : 0);
  }, 0);
};

/** Every promise that a staffing by hours breaks; empty when it is sound. Shares nothing with the search. */
export const verifyHours = (
  problem: HoursProblem,
  { assignments, value }: { assignments: readonly HoursAssignment[]; value?: number | undefined },
): readonly StaffingViolation[] => {
  const expected = valueOfHours(problem, assignments);
  const differs =
    value !== undefined && Math.abs(value - expected) > tolerance * Math.max(1, Math.abs(expected));
  return [
    ...assignments.flatMap((one) => assignmentFaults(problem, one)),
    ...problem.demands.flatMap(({ id, hours, mostPeople = Infinity }) => {
      const own = assignments.filter(({ demand }) => demand === id);
      const people = new Set(own.map(({ person }) => person)).size;
      const many =
        people > mostPeople
          ? [
              {
                rule: 'people',
                at: id,
                message: `${people} 人,至多 ${mostPeople} / ${people} people of ${mostPeople}`,
              },
            ]
          : [];
      return [...many, ...sumFaults('demand', id, own, (week) => hours[week] ?? 0)];
    }),
    ...problem.people.flatMap(({ id, capacity, unavailable = [] }) =>
      sumFaults(
        'capacity',
        id,
        assignments.filter(({ person }) => person === id),
        (week) => (unavailable.includes(week) ? 0 : (capacity[week] ?? 0)),
      ),
    ),
    ...(differs ? [{ rule: 'value', at: 'value', message: `应为 ${expected} / must be ${expected}` }] : []),
  ];
};

const assignmentFaults = (
  { people, demands }: HoursProblem,
  { demand, person, hours }: HoursAssignment,
): StaffingViolation[] => {
  const asked = demands.find(({ id }) => id === demand);
  const one = people.find(({ id }) => id === person);
  const at = `${demand} × ${person}`;
  if (!asked || !one)
    return [{ rule: 'unknown-id', at, message: '没有这项需求或这个人 / no such demand or person' }];
  const isAble = (one.skills[asked.skill] ?? 0) >= (asked.level ?? 1);
  return [
    ...(isAble
      ? []
      : [{ rule: 'skill', at, message: `“${asked.skill}”不够等级 / not up to "${asked.skill}"` }]),
    ...(hours.every((each) => each >= 0) && hours.length === asked.hours.length
      ? []
      : [{ rule: 'hours', at, message: '工时应逐周不小于 0 / must be at least 0 in each week' }]),
  ];
};

const sumFaults = (
  rule: string,
  id: string,
  assignments: readonly HoursAssignment[],
  limitIn: (week: number) => number,
): StaffingViolation[] =>
  Array.from({ length: Math.max(0, ...assignments.map(({ hours }) => hours.length)) }, (_, week) => {
    const sum = assignments.reduce((total, { hours }) => total + (hours[week] ?? 0), 0);
    const limit = limitIn(week);
    return { week, sum, limit };
  }).flatMap(({ week, sum, limit }) =>
    sum > limit + tolerance
      ? [{ rule, at: `${id}[${week}]`, message: `${sum} 小时,限 ${limit} / ${sum} hours of ${limit}` }]
      : [],
  );
