import type { Plan, PlanTask } from '../../plan.ts';
import type { CpmInput } from '../../cpm/input.ts';
import type { Schedule } from '../../schedule/outcome.ts';
import { MFO, MODE_PLANNED, MSO } from '../../cpm/codes.ts';

/** Tasks of this priority stay where they are, as in Microsoft Project. */
export const NEVER_LEVELLED = 1000;

/** Whether levelling may delay a node: not begun, not fixed by a person or a must date, not of priority 1000. */
export function isMovable(input: CpmInput, node: number, task: PlanTask | undefined): boolean {
  const constraint = input.constraint[node] ?? 0;
  const isFixed = constraint === MSO || constraint === MFO;
  return input.mode[node] === MODE_PLANNED && !isFixed && (task?.priority ?? 0) < NEVER_LEVELLED;
}

/** The plan without earlier levelling delays. */
export function unlevelled(plan: Plan): Plan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) =>
      task.levelingDelayMinutes === 0 ? task : { ...task, levelingDelayMinutes: 0 },
    ),
  };
}

/**
 * The plan scheduled forwards from its computed start, tasks that are to run as late as possible
 * held at their dates of a schedule, so that levelling others does not pull them along.
 */
export function heldLate(plan: Plan, schedule: Extract<Schedule, { status: 'scheduled' }>): Plan {
  const isFromFinish = plan.scheduleFrom === 'finish';
  const tasks = plan.tasks.map((task, index): PlanTask => {
    const start = schedule.tasks[index]?.start;
    const isLate = task.constraint === 'ALAP' && task.actualStart === null && !task.summary;
    return isLate && start !== undefined ? { ...task, constraint: 'SNET', constraintAt: start } : task;
  });
  return isFromFinish
    ? {
        ...plan,
        tasks,
        scheduleFrom: 'start',
        start: Math.min(schedule.start, plan.finish ?? schedule.start),
      }
    : { ...plan, tasks };
}
