import {
  hoursOf,
  isAble,
  type Demand,
  type HoursAssignment,
  type HoursProblem,
  type Person,
} from './problem.ts';

/** Hours of a demand that nobody gives in a week. */
export interface UnmetHours {
  readonly demand: string;
  readonly skill: string;
  readonly week: number;
  readonly hours: number;
  /**
   * `skill`: nobody has it; `level`: somebody has it, at a lower level; `absence`: all who are able are away;
   * `busy`: they are taken by other demands; `people`: they are free, but as many as may share it do; `worth`: they are
   * free, but putting them on costs more than it brings.
   */
  readonly because: 'skill' | 'level' | 'absence' | 'busy' | 'people' | 'worth';
  /** Demands that take those who are able; of `level`, nobody. */
  readonly takenBy: readonly string[];
  /** The highest level anybody has. */
  readonly bestLevel: number;
}

const nothing = 1e-3;

/** Which demand lacks how many hours of which skill in which week, and why. */
export const unmetHours = (
  problem: HoursProblem,
  assignments: readonly HoursAssignment[],
): readonly UnmetHours[] => {
  const byPerson = Map.groupBy(assignments, ({ person }) => person);
  const byDemand = Map.groupBy(assignments, ({ demand }) => demand);
  return problem.demands.flatMap((demand) => {
    const own = byDemand.get(demand.id) ?? [];
    const able = problem.people.filter((one) => isAble(one, demand));
    const levels = problem.people.map(({ skills }) => skills[demand.skill] ?? 0);
    return demand.hours.flatMap((asked, week): UnmetHours[] => {
      const hours = asked - own.reduce((sum, one) => sum + (one.hours[week] ?? 0), 0);
      if (hours <= nothing) return [];
      const bestLevel = Math.max(0, ...levels);
      const others = able
        .flatMap(({ id }) => byPerson.get(id) ?? [])
        .filter((one) => (one.hours[week] ?? 0) > 0);
      const because = reason({ demand, week, able, own, byPerson, bestLevel });
      const taken = new Set(others.map((one) => one.demand).filter((id) => id !== demand.id));
      return [
        { demand: demand.id, skill: demand.skill, week, hours, because, takenBy: [...taken], bestLevel },
      ];
    });
  });
};

interface Lack {
  readonly demand: Demand;
  readonly week: number;
  readonly able: readonly Person[];
  readonly own: readonly HoursAssignment[];
  readonly byPerson: ReadonlyMap<string, readonly HoursAssignment[]>;
  readonly bestLevel: number;
}

const reason = ({ demand, week, able, own, byPerson, bestLevel }: Lack): UnmetHours['because'] => {
  if (able.length === 0) return bestLevel > 0 ? 'level' : 'skill';
  const given = ({ id }: Person): number =>
    (byPerson.get(id) ?? []).reduce((sum, { hours }) => sum + (hours[week] ?? 0), 0);
  if (able.every((one) => hoursOf(one, week) === 0)) return 'absence';
  if (able.every((one) => hoursOf(one, week) - given(one) <= nothing)) return 'busy';
  return own.length >= (demand.mostPeople ?? Infinity) ? 'people' : 'worth';
};
