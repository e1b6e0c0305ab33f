import type { Minute, Plan, PlanLink, PlanTask } from '../plan.ts';
import type { InvalidPlan } from './outcome.ts';
import { END_MINUTE, FIRST_MINUTE } from '../days.ts';
import { nameOf } from './outcome.ts';

/** No duration or lag is longer than the span of 1900–2149. */
export const LONGEST = END_MINUTE - FIRST_MINUTE;

const invalid = (rule: string, at: string, message: string): InvalidPlan => ({
  status: 'invalid',
  rule,
  at,
  message,
});

/** The first figure of the plan with which nothing can be reckoned, or null. */
export function findInvalid(plan: Plan): InvalidPlan | null {
  if (!isInstant(plan.start)) return invalid('plan.start', '项目', '项目开始日期不在 1900–2149 年内');
  for (const [what, at] of [
    ['项目完成日期', plan.finish],
    ['状态日期', plan.statusDate],
    ['数据日期', plan.dataDate],
  ] as const) {
    if (at !== null && !isInstant(at)) return invalid('plan.date', what, `${what}不在 1900–2149 年内`);
  }
  const seen = new Set<string>();
  for (const calendar of plan.calendars) {
    if (seen.has(calendar.id))
      return invalid('plan.duplicate-calendar', `日历 ${calendar.id}`, '两个日历使用同一标识');
    seen.add(calendar.id);
  }
  return firstOf(plan.tasks, checkTask) ?? firstOf(plan.links, (link) => checkLink(link, plan));
}

function firstOf<T>(items: readonly T[], check: (item: T) => InvalidPlan | null): InvalidPlan | null {
  for (const item of items) {
    const found = check(item);
    if (found !== null) return found;
  }
  return null;
}

function checkTask(task: PlanTask): InvalidPlan | null {
  const isLong =
    isDuration(task.durationMinutes) &&
    isDuration(task.remainingDurationMinutes ?? 0) &&
    isDuration(task.actualDurationMinutes ?? 0);
  if (!isLong) {
    return invalid('task.duration', nameOf(task), '工期须为不小于 0 的有限数,且不超过 250 年');
  }
  if (task.pauses !== undefined && !arePausesSound(task)) {
    return invalid(
      'task.pauses',
      nameOf(task),
      '任务的中断须按先后排列,每次在开工之后、完工之前,时长为大于 0 的整数分钟',
    );
  }
  const delay = task.levelingDelayMinutes;
  if (!Number.isFinite(delay) || Math.abs(delay) > LONGEST) {
    return invalid('task.levelling-delay', nameOf(task), '平衡延迟须为有限数');
  }
  if (!(task.percentComplete >= 0 && task.percentComplete <= 100)) {
    return invalid('task.percent-complete', nameOf(task), '完成百分比须在 0 与 100 之间');
  }
  if (!areDatesSound(task)) {
    return invalid('task.date', nameOf(task), '日期不在 1900–2149 年内');
  }
  if (task.actualStart !== null && task.actualFinish !== null && task.actualFinish < task.actualStart) {
    return invalid('task.actual-order', nameOf(task), '实际完成早于实际开始');
  }
  return null;
}

/** One by one: a list of them for each of ten thousand tasks costs more than the looking. */
const areDatesSound = (task: PlanTask): boolean =>
  isDate(task.constraintAt) &&
  isDate(task.deadline) &&
  isDate(task.actualStart) &&
  isDate(task.actualFinish) &&
  isDate(task.stop) &&
  isDate(task.resume);

const isDate = (date: Minute | null): boolean => date === null || isInstant(date);

function checkLink(link: PlanLink, plan: Plan): InvalidPlan | null {
  if (Number.isFinite(link.lag) && Math.abs(link.lag) <= LONGEST) return null;
  const names = [link.from, link.to].map((uid) => nameOf(plan.tasks.find((task) => task.uid === uid)));
  return invalid('link.lag', names.join(' → '), '滞后须为有限数,且不超过 250 年');
}

function arePausesSound({ pauses = [], durationMinutes }: PlanTask): boolean {
  let before = 0;
  let rest = durationMinutes;
  return pauses.every(({ afterMinutes, pauseMinutes }) => {
    const isSound = [afterMinutes, pauseMinutes].every(Number.isInteger) && pauseMinutes > 0;
    const isWithin = afterMinutes > before && afterMinutes < Math.round(durationMinutes);
    before = afterMinutes;
    rest += pauseMinutes;
    return isSound && isWithin && isDuration(rest);
  });
}

const isDuration = (minutes: number): boolean => minutes >= 0 && minutes <= LONGEST;

function isInstant(minute: Minute): boolean {
  return minute >= FIRST_MINUTE && minute < END_MINUTE;
}
