import type { Minute, Plan, PlanTask } from '../plan.ts';
import type { ScheduledTask } from './outcome.ts';
import { schedulePlan } from './schedule-plan.ts';

/**
 * The row of a task that nothing ties to the others of its plan (no link, no summary, nobody assigned), as the whole
 * plan would schedule it; the others keep their dates. `finish` is the plan's without the task. Null where that is
 * not all there is to it: the task moves the plan's finish, and with it late dates, or the plan cannot be scheduled.
 *
 * @example scheduleBeside({ ...settings, tasks: [], links: [] }, task, finish)?.totalSlackMinutes
 */
export function scheduleBeside(plan: Plan, task: PlanTask, finish: Minute): ScheduledTask | null {
  if (plan.scheduleFrom !== 'start' || task.constraint === 'ALAP') return null;
  const alone = { ...plan, tasks: [endOf(task, finish), task], links: [], resources: [], assignments: [] };
  const schedule = schedulePlan(alone);
  if (schedule.status !== 'scheduled' || schedule.finish !== finish) return null;
  return schedule.tasks[1] ?? null;
}

/** Stands for the other tasks: done when the plan finishes. */
function endOf(task: PlanTask, finish: Minute): PlanTask {
  return {
    ...task,
    uid: `${task.uid} end`,
    parent: null,
    summary: false,
    milestone: true,
    active: true,
    durationMinutes: 0,
    percentComplete: 100,
    actualStart: finish,
    actualFinish: finish,
  };
}
