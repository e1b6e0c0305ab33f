import { randomSequence, type RandomSequence } from '../../random/sequence.ts';
import { makespanBound, tails } from './bound.ts';
import type { ProjectProblem, StaffedActivity } from './problem.ts';
import { findTeam, placesOf, type Places } from './team.ts';
import { verifyProject } from './verify-project.ts';

export type ProjectStaffing =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly assignments: readonly StaffedActivity[];
      /** The period in which all is finished: the less the better. */
      readonly value: number;
      /** No staffing can finish earlier. */
      readonly bound: number;
      /** (value − bound) ÷ value. */
      readonly gap: number;
      /** Schedules built. */
      readonly schedules: number;
    }
  | {
      /** Even with everybody free these activities cannot be staffed. */
      readonly status: 'infeasible';
      readonly lacking: readonly { readonly activity: string; readonly skills: readonly string[] }[];
    };

/**
 * The earliest finish of a project whose activities need people with skills, by serial schedule generation with a
 * flow check of skills in each step, repeated over varied orders, from a seed, until as many schedules are built
 * or the bound is met.
 */
export const staffProject = (
  problem: ProjectProblem,
  { schedules, seed = 1 }: { readonly schedules: number; readonly seed?: number },
): ProjectStaffing => {
  const places = problem.activities.map(placesOf);
  const lacking = lackingIn(problem, places);
  if (lacking.length > 0) return { status: 'infeasible', lacking };
  const draw = randomSequence(seed);
  const bound = makespanBound(problem);
  const urgency = tails(problem).map((tail) => -tail);
  let keys: readonly number[] = urgency;
  let best = build({ problem, places, keys, draw });
  let built = 1;
  for (; built < schedules && best.makespan > bound; built++) {
    const isFresh = draw.share() < 0.2;
    const spread = isFresh ? 0.3 * best.makespan : 0.1 * best.makespan;
    const trial = build({
      problem,
      places,
      keys: (isFresh ? urgency : keys).map((key) => key + spread * (draw.share() - 0.5)),
      draw,
    });
    if (trial.makespan > best.makespan) continue;
    best = trial;
    keys = trial.starts;
  }
  return answered(problem, best, { bound, schedules: built });
};

const lackingIn = (problem: ProjectProblem, places: readonly Places[]) => {
  const everybody = problem.people.map((_, person) => person);
  return problem.activities.flatMap(({ id }, activity) => {
    const team = findTeam(problem, places[activity] ?? [], everybody, () => 1);
    return 'skills' in team ? [{ activity: id, skills: team.skills }] : [];
  });
};

interface Built {
  readonly starts: readonly number[];
  readonly teams: readonly Int32Array[];
  readonly makespan: number;
}

interface Building {
  readonly problem: ProjectProblem;
  readonly places: readonly Places[];
  /** Of those whose predecessors are placed, the one with the least key is placed next. */
  readonly keys: readonly number[];
  readonly draw: RandomSequence;
}

const build = ({ problem, places, keys, draw }: Building): Built => {
  const { activities, people } = problem;
  const number = new Map(activities.map(({ id }, at) => [id, at]));
  const busy: [from: number, to: number][][] = people.map(() => []);
  const finish: number[] = [];
  const [starts, teams]: [number[], Int32Array[]] = [[], []];
  // The fewer skills somebody has, the less he is missed elsewhere; chance varies the teams.
  const costs = people.map(({ skills }) => skills.length + draw.share());
  const left = new Set(activities.keys());
  while (left.size > 0) {
    let [next, earliest] = [-1, 0];
    for (const at of left) {
      const before = (activities[at]?.after ?? []).map((id) => finish[number.get(id) ?? -1]);
      if (before.includes(undefined) || (next >= 0 && (keys[at] ?? 0) >= (keys[next] ?? 0))) continue;
      next = at;
      earliest = Math.max(0, ...before.map((one) => one ?? 0));
    }
    left.delete(next);
    const duration = activities[next]?.duration ?? 0;
    const slot = firstSlot({ problem, places: places[next] ?? [], busy, costs }, earliest, duration);
    starts[next] = slot.start;
    teams[next] = slot.team;
    finish[next] = slot.start + duration;
    for (const person of slot.team) busy[person]?.push([slot.start, slot.start + duration]);
  }
  return { starts, teams, makespan: Math.max(...finish) };
};

interface Staff {
  readonly problem: ProjectProblem;
  readonly places: Places;
  readonly busy: readonly (readonly [from: number, to: number])[][];
  readonly costs: readonly number[];
}

/** The earliest start with a team; it is the earliest possible one or the moment somebody becomes free. */
const firstSlot = (
  { problem, places, busy, costs }: Staff,
  earliest: number,
  duration: number,
): { start: number; team: Int32Array } => {
  const moments = new Set(busy.flatMap((list) => list.map(([, to]) => to)).filter((to) => to > earliest));
  for (const start of [earliest, ...[...moments].sort((a, b) => a - b)]) {
    const free = [...busy.keys()].filter((person) =>
      (busy[person] ?? []).every(([from, to]) => to <= start || from >= start + duration),
    );
    const team = findTeam(problem, places, free, (person) => costs[person] ?? 0);
    if ('people' in team) return { start, team: team.people };
  }
  throw new RangeError('staffProject: an activity that can be staffed found nobody after all others');
};

const answered = (
  problem: ProjectProblem,
  { starts, teams, makespan }: Built,
  { bound, schedules }: { bound: number; schedules: number },
): ProjectStaffing => {
  const assignments = problem.activities.map((activity, at): StaffedActivity => {
    const places = placesOf(activity);
    const start = starts[at] ?? 0;
    const team = Array.from(teams[at] ?? [], (person, place) => [
      problem.people[person]?.id ?? '',
      places[place] ?? '',
    ]);
    return {
      activity: activity.id,
      start,
      finish: start + activity.duration,
      people: Object.fromEntries(team),
    };
  });
  const faults = verifyProject(problem, { assignments, value: makespan });
  if (faults[0]) throw new RangeError(`staffProject: ${faults[0].rule} ${faults[0].at} ${faults[0].message}`);
  return {
    status: makespan === bound ? 'optimal' : 'feasible',
    assignments,
    value: makespan,
    bound,
    gap: makespan === 0 ? 0 : (makespan - bound) / makespan,
    schedules,
  };
};
