import type { Minute, Plan, PlanTask } from '../plan.ts';
import type { Driver, Schedule, ScheduledTask } from '../schedule/outcome.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import { between, toWork } from '../calendar/work-time.ts';
import { taskCalendars, ELAPSED, PROJECT } from '../schedule/calendars.ts';
import { policyOf } from '../schedule/policy.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';

export type ComparedField = 'start' | 'finish' | 'totalSlack' | 'freeSlack' | 'critical';

export interface Difference {
  readonly uid: string;
  readonly id: number;
  readonly name: string;
  readonly field: ComparedField;
  /** Instants and slacks in minutes. */
  readonly ours: number | boolean;
  readonly filed: number | boolean;
  /** What our start follows from. */
  readonly why: Driver;
}

export interface Comparison {
  readonly status: 'compared';
  /** Leaf tasks that are filed with a start and a finish; the figures below count among these. */
  readonly leafTasks: number;
  readonly startEqual: number;
  readonly finishEqual: number;
  /** Leaf tasks filed with a total slack (or a late finish, which tells it), a free slack, a critical flag. */
  readonly slackFiled: number;
  readonly slackEqual: number;
  readonly freeSlackFiled: number;
  readonly freeSlackEqual: number;
  readonly criticalFiled: number;
  readonly criticalEqual: number;
  readonly differences: readonly Difference[];
}

/**
 * Our dates against those the plan was filed with, leaf by leaf. Instants are compared in working
 * time of the task's calendar, where 17:00 and 08:00 of the next working day are the same.
 */
export function comparePlan(plan: Plan): Comparison | Exclude<Schedule, { status: 'scheduled' }> {
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') return schedule;
  const calendars = taskCalendars(plan, policyOf(plan));
  if (calendars.status === 'invalid') return calendars;
  const differences: Difference[] = [];
  const count = { leafTasks: 0, slackFiled: 0, freeSlackFiled: 0, criticalFiled: 0 };
  plan.tasks.forEach((task, index) => {
    const ours = schedule.tasks[index];
    if (ours === undefined || ours.summary || !isFiled(task)) return;
    const calendar = task.durationElapsed ? ELAPSED : (calendars.ofTask[index] ?? PROJECT);
    const time = calendars.times[calendar];
    if (time === undefined) return;
    count.leafTasks++;
    if (filedSlack(task, time) !== null) count.slackFiled++;
    if (task.filed.freeSlackMinutes !== null) count.freeSlackFiled++;
    if (task.filed.critical !== null) count.criticalFiled++;
    differences.push(...differencesOf(task, ours, time));
  });
  const differing = (field: ComparedField): number =>
    differences.filter((difference) => difference.field === field).length;
  return {
    status: 'compared',
    ...count,
    startEqual: count.leafTasks - differing('start'),
    finishEqual: count.leafTasks - differing('finish'),
    slackEqual: count.slackFiled - differing('totalSlack'),
    freeSlackEqual: count.freeSlackFiled - differing('freeSlack'),
    criticalEqual: count.criticalFiled - differing('critical'),
    differences,
  };
}

function isFiled(task: PlanTask): boolean {
  return task.filed.start !== null && task.filed.finish !== null;
}

/** Some tools leave a slack of nothing out; the late finish then says as much. */
function filedSlack(task: PlanTask, time: WorkTime): number | null {
  const { totalSlackMinutes, finish, lateFinish } = task.filed;
  if (totalSlackMinutes !== null || finish === null || lateFinish === null) return totalSlackMinutes;
  if (task.actualFinish !== null) return null;
  return between(time, Math.round(finish), Math.round(lateFinish));
}

function differencesOf(task: PlanTask, ours: ScheduledTask, time: WorkTime): readonly Difference[] {
  const { filed } = task;
  const found: Difference[] = [];
  const note = (field: ComparedField, mine: number | boolean, theirs: number | boolean): void => {
    found.push({
      uid: task.uid,
      id: task.id,
      name: task.name,
      field,
      ours: mine,
      filed: theirs,
      why: ours.driver,
    });
  };
  const isSame = (a: Minute, b: Minute): boolean =>
    a === b || toWork(time, a) === toWork(time, Math.round(b));
  if (filed.start !== null && !isSame(ours.start, filed.start)) note('start', ours.start, filed.start);
  if (filed.finish !== null && !isSame(ours.finish, filed.finish)) note('finish', ours.finish, filed.finish);
  const slack = filedSlack(task, time);
  if (slack !== null && Math.abs(slack - ours.totalSlackMinutes) >= 1)
    note('totalSlack', ours.totalSlackMinutes, slack);
  const free = filed.freeSlackMinutes;
  if (free !== null && Math.abs(free - ours.freeSlackMinutes) >= 1)
    note('freeSlack', ours.freeSlackMinutes, free);
  if (filed.critical !== null && filed.critical !== ours.critical)
    note('critical', ours.critical, filed.critical);
  return found;
}
