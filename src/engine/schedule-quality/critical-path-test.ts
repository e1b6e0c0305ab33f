import type { Plan, PlanTask } from '../plan.ts';
import type { ScheduleQualityInput } from './schedule-quality.ts';
import { between } from '../calendar/work-time.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';
import { judged, unassessed, type QualityCheck } from './check.ts';
import { projectTime } from './execution.ts';
import { openTasks, type Leaf } from './leaves.ts';

/** Working days by which the test delays a task: long enough to drown any float. */
const DELAY_DAYS = 600;

/**
 * 12: the open task with the least float is made 600 working days longer and the plan scheduled
 * anew. If the end does not move along, less what float there was, the network does not hold
 * together. The value is the share of the delay that arrives, 1 where it all does; `tasks` names the
 * task that was delayed where the test fails.
 */
export function criticalPathTest(input: ScheduleQualityInput, leaves: readonly Leaf[]): QualityCheck {
  const least = openTasks(leaves).reduce<Leaf | undefined>(
    (best, one) => (best && best.row.totalSlackMinutes <= one.row.totalSlackMinutes ? best : one),
    undefined,
  );
  if (least === undefined) return unassessed('critical-path-test', 'quality.no-open-tasks');
  const { plan, schedule } = input;
  const delay = DELAY_DAYS * plan.minutesPerDay;
  const delayed = schedulePlan(withDelay(plan, least.task.uid, delay));
  if (delayed.status !== 'scheduled')
    return judged('critical-path-test', {
      value: 0,
      numerator: 0,
      denominator: DELAY_DAYS,
      tasks: [least.task.uid],
    });
  const time = projectTime(plan);
  // A day's tolerance: a task on another calendar does not end at the same minute of the project's day.
  const moved = between(time, schedule.finish, delayed.finish) + Math.max(0, least.row.totalSlackMinutes);
  const arrived = moved + plan.minutesPerDay >= delay;
  return judged('critical-path-test', {
    value: arrived ? 1 : Math.max(0, moved / delay),
    numerator: Math.round(moved / plan.minutesPerDay),
    denominator: DELAY_DAYS,
    tasks: arrived ? [] : [least.task.uid],
  });
}

const withDelay = (plan: Plan, uid: string, minutes: number): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => (task.uid === uid ? longer(task, minutes) : task)),
});

function longer(task: PlanTask, minutes: number): PlanTask {
  const left = task.remainingDurationMinutes ?? task.durationMinutes * (1 - task.percentComplete / 100);
  return {
    ...task,
    durationMinutes: task.durationMinutes + minutes,
    // Of a begun task only what remains grows: what is done keeps its length.
    remainingDurationMinutes: task.actualStart === null ? null : left + minutes,
    manualFinish: null,
  };
}
