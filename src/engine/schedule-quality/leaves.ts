import type { PlanBaseline, PlanTask } from '../plan.ts';
import type { ScheduledTask } from '../schedule/outcome.ts';
import type { ScheduleQualityInput } from './schedule-quality.ts';

/** A task that is worked itself, with its dates. */
export interface Leaf {
  readonly task: PlanTask;
  readonly row: ScheduledTask;
  readonly baseline: PlanBaseline | null;
  readonly isDone: boolean;
}

/** The active tasks without tasks below them, level of effort left out, in the plan's order. */
export function leavesOfPlan(input: ScheduleQualityInput): readonly Leaf[] {
  const rows = new Map(input.schedule.tasks.map((row) => [row.uid, row]));
  return input.plan.tasks.flatMap((task) => {
    const row = rows.get(task.uid);
    if (row === undefined || task.summary || !task.active || input.levelOfEffort?.has(task.uid)) return [];
    const baseline = task.baselines.find(({ number }) => number === input.baseline) ?? null;
    return [{ task, row, baseline, isDone: task.actualFinish !== null || task.percentComplete >= 100 }];
  });
}

/** What most checks count over: open work, milestones not among it. */
export const openTasks = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.filter(({ task, isDone }) => !isDone && !task.milestone);

/** The uids of leaves, for the rows behind a figure. */
export const uidsOf = (leaves: readonly Leaf[]): readonly string[] => leaves.map(({ task }) => task.uid);
