import type { Columns } from './columns.ts';
import type {
  LevelledProject,
  LevellingEffort,
  LevellingProblem,
  LevellingResult,
  Split,
} from './problem.ts';
import { lowerBound } from './bounds.ts';
import { prepare } from './columns.ts';
import { eventScheme, NO_PLACE } from './events.ts';
import { earliestStarts } from './lengths.ts';
import { projectFinishes, tardinessOf, weightedTardiness } from './objective.ts';
import { ListMaker } from './lists.ts';
import { scheduleInParallel } from './parallel.ts';
import { urgencies, type PriorityRule } from './rules.ts';
import { schemeOf } from './scheme.ts';
import { search, type Found } from './search.ts';

/**
 * Levels a project: starts for all activities such that every link and every capacity is kept and
 * the last activity ends as early as the search can find, with a bound no schedule can beat. The
 * seed decides every draw, so the same effort gives the same answer anywhere.
 *
 * @example
 * const crane = { id: 'crane', capacity: 1 };
 * const lift = (id: string) => ({ id, duration: 3, demand: [1] });
 * levelProject({ resources: [crane], activities: [lift('a'), lift('b')], links: [] }, { schedules: 100, seed: 1 })
 * // makespan 6, provenOptimal: true
 */
export function levelProject(problem: LevellingProblem, effort: LevellingEffort): LevellingResult {
  const prepared = prepare(problem);
  if (prepared.status !== 'ready') return prepared;
  const { columns } = prepared;
  const bound = lowerBound(columns);
  const found = search(columns, bound, effort);
  return answer(problem, columns, bound, { ...found, splits: splitsOf(problem, columns, found.list) });
}

/**
 * Levels a project in one pass, as ordinary tools do: by the serial or the parallel schedule
 * generation scheme, the most urgent activity by the rule first.
 */
export function levelByRule(
  problem: LevellingProblem,
  scheme: 'serial' | 'parallel',
  rule: PriorityRule,
): LevellingResult {
  const prepared = prepare(problem);
  if (prepared.status !== 'ready') return prepared;
  const { columns } = prepared;
  const finish = new Int32Array(columns.size);
  const urgency = urgencies(columns, rule);
  const list = new Int32Array(columns.size);
  new ListMaker(columns, 'forward', urgency, 1).greedy(list);
  const makespan =
    scheme === 'serial'
      ? schemeOf(columns, 'forward').schedule(list, finish)
      : scheduleInParallel(columns, urgency, finish);
  const splits = scheme === 'serial' ? splitsOf(problem, columns, list) : [];
  return answer(problem, columns, lowerBound(columns), { finish, makespan, schedules: 1, splits });
}

function answer(
  problem: LevellingProblem,
  columns: Columns,
  bound: number,
  found: Omit<Found, 'list'> & { readonly splits: readonly Split[] },
): LevellingResult {
  if (found.makespan === NO_PLACE) return noPlace(problem);
  const finish = problem.activities.map(() => 0);
  const start = problem.activities.map(() => 0);
  columns.activity.forEach((position, activity) => {
    finish[position] = found.finish[activity] ?? 0;
    start[position] = (found.finish[activity] ?? 0) - (columns.duration[activity] ?? 0);
  });
  const { makespan, schedules, splits } = found;
  const begun = new Map(splits.map(({ activity, parts }) => [activity, parts[0]?.from ?? 0]));
  const late = weightedTardiness(columns, found.finish);
  return {
    status: 'levelled',
    start: start.map((at, position) => begun.get(problem.activities[position]?.id ?? '') ?? at),
    finish,
    makespan,
    bound,
    provenOptimal: makespan <= bound && late <= leastTardiness(columns),
    schedules,
    splits,
    projects: projectsOf(problem, columns, found.finish),
    weightedTardiness: late,
  };
}

/** The list is followed once more to see where what may be interrupted is. */
function splitsOf(problem: LevellingProblem, columns: Columns, list: Int32Array): readonly Split[] {
  if (!columns.preemptible.includes(1)) return [];
  const scheme = eventScheme(columns, 'forward');
  scheme.schedule(list, new Int32Array(columns.size));
  return [...scheme.parts]
    .filter(([, parts]) => parts.length > 1)
    .map(([activity, parts]) => ({
      activity: problem.activities[columns.activity[activity] ?? 0]?.id ?? '',
      parts,
    }));
}

/** The tardiness that links and releases alone force. */
function leastTardiness(columns: Columns): number {
  const start = earliestStarts(columns);
  return weightedTardiness(
    columns,
    start.map((at, activity) => at + (columns.duration[activity] ?? 0)),
  );
}

function projectsOf(
  { projects = [] }: LevellingProblem,
  columns: Columns,
  finish: Int32Array,
): readonly LevelledProject[] {
  const ends = projectFinishes(columns, finish);
  return projects.map(({ id }, index) => {
    const end = ends[index] ?? 0;
    return { id, finish: end, tardiness: tardinessOf(columns, index, end) };
  });
}

/** Some activity needs more than is left for good after the last change of capacity. */
function noPlace({ resources, activities }: LevellingProblem): LevellingResult {
  const last = resources.map(({ capacity, changes = [] }) => changes.at(-1)?.capacity ?? capacity);
  const stuck = activities.filter(
    ({ demand, duration }) => duration > 0 && demand.some((units, index) => units > (last[index] ?? 0)),
  );
  return {
    status: 'invalid',
    rule: 'activity.capacity-withdrawn',
    at: stuck.map(({ id }) => id).join('、'),
    message: '所需资源在能够开始之前已减少,没有可用的时段',
  };
}

/** Length of the longest chain of links of a sound problem, in periods; 0 of one that is not sound. */
export function criticalPath(problem: LevellingProblem): number {
  const prepared = prepare(problem);
  if (prepared.status !== 'ready') return 0;
  const { columns } = prepared;
  return earliestStarts(columns).reduce(
    (longest, start, activity) => Math.max(longest, start + (columns.duration[activity] ?? 0)),
    0,
  );
}
