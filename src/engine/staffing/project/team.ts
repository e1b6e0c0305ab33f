import { assign } from '../assignment.ts';
import type { Activity, ProjectProblem } from './problem.ts';

/** A place on an activity's team: the skill to be used. */
export type Places = readonly string[];

/** The places of an activity, one for each person it needs. */
export const placesOf = ({ needs }: Activity): Places =>
  Object.entries(needs).flatMap(([skill, count]) => Array.from({ length: count }, () => skill));

export interface Team {
  /** The person, by number, in each place. */
  readonly people: Int32Array;
}

/** Skills that together are asked for by more places than people have them. */
export interface Lacking {
  readonly skills: readonly string[];
}

/**
 * Whether the people at hand can fill all places, each with one skill, by an assignment of least cost; people who
 * would be missed most elsewhere cost most.
 */
export const findTeam = (
  { people }: ProjectProblem,
  places: Places,
  free: readonly number[],
  costOf: (person: number) => number,
): Team | Lacking => {
  if (places.length > free.length) return { skills: [...new Set(places)] };
  const cost = new Float64Array(places.length * free.length);
  for (const [place, skill] of places.entries())
    for (const [at, person] of free.entries())
      cost[place * free.length + at] = people[person]?.skills.includes(skill) ? costOf(person) : Infinity;
  const answer = assign({ rows: places.length, columns: free.length, cost });
  return answer.status === 'assigned'
    ? { people: answer.columnOf.map((at) => free[at] ?? 0) }
    : { skills: [...new Set(answer.rows.map((place) => places[place] ?? ''))] };
};
