import type { InvalidProblem, LevellingProblem } from './problem.ts';
import { adjacency, topologicalOrder } from '../network/order.ts';
import { findInvalid } from './check.ts';

/**
 * The links into each activity of the network seen from one end: those into activity a come from
 * `from[e]`, e from `at[a]` to before `at[a + 1]`, and hold its start at finish of `from` + `lag`.
 */
export interface Side {
  readonly at: Int32Array;
  readonly from: Int32Array;
  readonly lag: Int32Array;
  readonly hasLags: boolean;
}

/** A problem in columns; activities numbered so that each comes after all its predecessors. */
export interface Columns {
  readonly size: number;
  /** By number: position in the problem. */
  readonly activity: Int32Array;
  readonly duration: Int32Array;
  readonly release: Int32Array;
  readonly resources: number;
  /** `resources` figures for each activity. */
  readonly demand: Int32Array;
  readonly capacity: Int32Array;
  /** Changes of capacity in order of time; `to` in units. */
  /** By number: 1 where it may be interrupted. */
  readonly preemptible: Uint8Array;
  /** By number: position of its project, −1 for none. */
  readonly project: Int32Array;
  /** By project; −1 without a due date. */
  readonly due: Int32Array;
  readonly weight: Float64Array;
  readonly changes: readonly { readonly from: number; readonly resource: number; readonly to: number }[];
  /** The network from its start, and from its end with time running backwards. */
  readonly forward: Side;
  readonly backward: Side;
  /** Everything ends before this period if done one after the other. */
  readonly horizon: number;
}

export type Prepared =
  | { readonly status: 'ready'; readonly columns: Columns }
  | { readonly status: 'cyclic'; readonly activities: readonly string[] }
  | InvalidProblem;

/** Checks a problem and lays it out for the schedule generation schemes. */
export function prepare(problem: LevellingProblem): Prepared {
  const invalid = findInvalid(problem);
  if (invalid !== null) return invalid;
  const { activities, links } = problem;
  const position = new Map(activities.map(({ id }, index) => [id, index]));
  const from = links.map((link) => position.get(link.from) ?? 0);
  const to = links.map((link) => position.get(link.to) ?? 0);
  const order = topologicalOrder({ size: activities.length, from, to });
  if (order.status === 'cyclic')
    return { status: 'cyclic', activities: order.nodes.map((node) => activities[node]?.id ?? '') };
  const columns = columnsOf(problem, order.nodes, { from, to });
  return columns.horizon < 2 ** 31
    ? { status: 'ready', columns }
    : {
        status: 'invalid',
        rule: 'problem.horizon',
        at: activities[0]?.id ?? '',
        message: '工期与时距之和超出可计算的范围',
      };
}

function columnsOf(
  problem: LevellingProblem,
  activity: Int32Array,
  ends: { readonly from: readonly number[]; readonly to: readonly number[] },
): Columns {
  const { resources, activities, links } = problem;
  const size = activities.length;
  const number = new Int32Array(size);
  activity.forEach((position, index) => {
    number[position] = index;
  });
  const demand = new Int32Array(size * resources.length);
  activity.forEach((position, index) =>
    demand.set(activities[position]?.demand ?? [], index * resources.length),
  );
  const from = ends.from.map((position) => number[position] ?? 0);
  const to = ends.to.map((position) => number[position] ?? 0);
  const lag = links.map((link) => link.lag ?? 0);
  const release = Int32Array.from(activity, (position) => activities[position]?.release ?? 0);
  const duration = Int32Array.from(activity, (position) => activities[position]?.duration ?? 0);
  const changes = resources.flatMap((resource, index) =>
    (resource.changes ?? []).map((change) => ({ from: change.from, resource: index, to: change.capacity })),
  );
  return {
    size,
    activity,
    duration,
    release,
    resources: resources.length,
    demand,
    capacity: Int32Array.from(resources, (resource) => resource.capacity),
    ...optionColumns(problem, activity),
    changes: changes.toSorted((a, b) => a.from - b.from),
    forward: sideOf(size, { from, to, lag }),
    backward: sideOf(size, { from: to, to: from, lag }),
    horizon: horizonOf({ duration, release, lag, changes }),
  };
}

function optionColumns(
  { projects = [], activities }: LevellingProblem,
  activity: Int32Array,
): Pick<Columns, 'preemptible' | 'project' | 'due' | 'weight'> {
  const position = new Map(projects.map(({ id }, index) => [id, index]));
  return {
    preemptible: Uint8Array.from(activity, (at) => (activities[at]?.preemptible === true ? 1 : 0)),
    project: activity.map((at) => position.get(activities[at]?.project ?? '') ?? -1),
    due: Int32Array.from(projects, ({ due }) => due ?? -1),
    weight: Float64Array.from(projects, ({ weight }) => weight ?? 1),
  };
}

function horizonOf(of: {
  readonly duration: Int32Array;
  readonly release: Int32Array;
  readonly lag: readonly number[];
  readonly changes: Columns['changes'];
}): number {
  const work = of.duration.reduce((sum, periods) => sum + periods, 0);
  const waits = of.lag.reduce((sum, periods) => sum + Math.abs(periods), 0);
  const released = of.release.reduce((latest, period) => Math.max(latest, period), 0);
  const changed = of.changes.reduce((latest, { from }) => Math.max(latest, from), 0);
  return 1 + work + waits + released + changed;
}

function sideOf(
  size: number,
  links: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly lag: readonly number[];
  },
): Side {
  const { at, list } = adjacency(size, links.to, Int32Array.from(links.to.keys()));
  return {
    at,
    from: list.map((link) => links.from[link] ?? 0),
    lag: list.map((link) => links.lag[link] ?? 0),
    hasLags: links.lag.some((periods) => periods !== 0),
  };
}
