import type { Columns } from './columns.ts';

/** By project: the latest finish of its activities, given finishes by number; 0 without any. */
export function projectFinishes({ project, due }: Columns, finish: ArrayLike<number>): Int32Array {
  const latest = new Int32Array(due.length);
  for (let activity = 0; activity < project.length; activity++) {
    const at = project[activity] ?? -1;
    if (at !== -1 && (finish[activity] ?? 0) > (latest[at] ?? 0)) latest[at] = finish[activity] ?? 0;
  }
  return latest;
}

/** Periods that a project finished at `finish` is beyond its due date. */
export function tardinessOf({ due }: Columns, project: number, finish: number): number {
  const limit = due[project] ?? -1;
  return limit === -1 ? 0 : Math.max(0, finish - limit);
}

/** Sum over the projects of weight × tardiness. */
export function weightedTardiness(columns: Columns, finish: ArrayLike<number>): number {
  return projectFinishes(columns, finish).reduce(
    (sum, end, project) => sum + (columns.weight[project] ?? 0) * tardinessOf(columns, project, end),
    0,
  );
}

/** Whether lateness counts at all. */
export function hasDueDates({ due }: Columns): boolean {
  return due.some((limit) => limit !== -1);
}

/** Activities with less slack than this share of the makespan make a schedule tight. */
const TIGHT_SHARE = 1 / 20;

/**
 * How tight a schedule is, from 0 to below 1: the share of its activities whose links leave them
 * little slack to the end, the less the more. Of two schedules of equal makespan the less tight is
 * nearer to a shorter one, where makespans alone see a plateau.
 */
export function tightness(finish: ArrayLike<number>, makespan: number, tail: ArrayLike<number>): number {
  const reach = Math.max(1, makespan * TIGHT_SHARE);
  let sum = 0;
  for (let activity = 0; activity < finish.length; activity++) {
    const slack = makespan - (finish[activity] ?? 0) - (tail[activity] ?? 0);
    if (slack < reach) sum += 1 - Math.max(0, slack) / reach;
  }
  return sum / (finish.length + 1);
}
