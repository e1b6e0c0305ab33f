import type { Plan } from '../plan.ts';
import type { Schedule, ScheduledTask } from './outcome.ts';

/** A chain of tasks, each driving the next, and how far it could slip. */
export interface FloatPath {
  /** Least total slack among its tasks, working minutes; the critical path has that of the plan. */
  readonly slackMinutes: number;
  /** Uids from the first to the last. */
  readonly tasks: readonly string[];
}

/**
 * The critical and near-critical paths, nearest first: the chain of driving links that leads to the
 * task with the least slack, then the chain to the least of those that are left, and so on while the
 * slack is at most `withinMinutes` and there are fewer than `most`. Each task stands in one path, a
 * later path ends where it meets an earlier one. Summaries and inactive tasks have no part.
 *
 * @example floatPaths(plan, schedule, { withinMinutes: 0, most: 10 })[0]?.tasks // ['A', 'B', 'D']
 */
export function floatPaths(
  plan: Plan,
  schedule: Extract<Schedule, { readonly status: 'scheduled' }>,
  { withinMinutes, most }: { readonly withinMinutes: number; readonly most: number },
): readonly FloatPath[] {
  const inactive = new Set(plan.tasks.filter(({ active }) => !active).map(({ uid }) => uid));
  const rows = new Map(schedule.tasks.map((row) => [row.uid, row]));
  const waiting = schedule.tasks
    .filter(({ uid, summary }) => !summary && !inactive.has(uid))
    .toSorted(
      (a, b) => a.totalSlackMinutes - b.totalSlackMinutes || b.finish - a.finish || b.start - a.start,
    );
  const taken = new Set<string>();
  const paths: FloatPath[] = [];
  for (const end of waiting) {
    if (paths.length >= most || end.totalSlackMinutes > withinMinutes) break;
    if (taken.has(end.uid)) continue;
    const chain = chainTo(end, rows, taken);
    for (const { uid } of chain) taken.add(uid);
    const slackMinutes = chain.reduce((least, row) => Math.min(least, row.totalSlackMinutes), Infinity);
    paths.push({ slackMinutes, tasks: chain.map(({ uid }) => uid) });
  }
  return paths;
}

/** Back along the drivers until the project's start, another reason, or a path already told. */
function chainTo(
  end: ScheduledTask,
  rows: ReadonlyMap<string, ScheduledTask>,
  taken: ReadonlySet<string>,
): readonly ScheduledTask[] {
  const chain: ScheduledTask[] = [];
  let row: ScheduledTask | undefined = end;
  while (row !== undefined && !taken.has(row.uid) && !chain.includes(row)) {
    chain.push(row);
    row = row.driver.by === 'link' ? leafOf(rows.get(row.driver.from), rows) : undefined;
  }
  return chain.toReversed();
}

/** Where a summary drives, the task below it that does. */
function leafOf(
  row: ScheduledTask | undefined,
  rows: ReadonlyMap<string, ScheduledTask>,
): ScheduledTask | undefined {
  let at = row;
  for (let depth = 0; at?.summary === true && depth < rows.size; depth++)
    at = at.driver.by === 'task-below' ? rows.get(at.driver.uid) : undefined;
  return at;
}
