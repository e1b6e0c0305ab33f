import { compileCalendar } from '#engine/calendar/calendar.ts';
import { between, type WorkTime } from '#engine/calendar/work-time.ts';
import { dayOfMinute, minuteFromIso, MINUTES_PER_DAY } from '#engine/days.ts';
import type { PlanCalendar } from '#engine/plan.ts';
import type { Locale } from '#platform/i18n.ts';
import type { AnswerOf } from '#web/api/routes.ts';
import type { GanttLink, GanttRow } from '#web/kit/gantt/model.ts';
import { driverText } from './driver-text.ts';
import { durationText } from './durations.ts';

export type PlanView = AnswerOf<'GET', '/api/projects/{id}/plan'>;
type Task = PlanView['tasks'][number];

const minute = (at: string | null): number | null => (at === null ? null : minuteFromIso(at));

interface Setting {
  readonly locale: Locale;
  readonly minutesPerDay: number;
  /** Working time of the plan; null where its calendar cannot be used. */
  readonly time: WorkTime | null;
}

/** A summary is stored without a duration: it lasts the working time from its start to its finish. */
const durationOf = ({ kind, startAt, finishAt, durationMinutes }: Task, { time }: Setting): number | null => {
  if (kind !== 'summary' || durationMinutes > 0) return durationMinutes;
  const [start, finish] = [minute(startAt), minute(finishAt)];
  return time && start !== null && finish !== null ? between(time, start, finish) : null;
};

const partsOf = ({ parts }: Task): GanttRow['parts'] =>
  parts?.flatMap(({ startAt, finishAt }) => {
    const [start, finish] = [minute(startAt), minute(finishAt)];
    return start === null || finish === null ? [] : [{ start, finish }];
  });

const rowOf = (task: Task, setting: Setting): GanttRow => ({
  id: task.id,
  parentId: task.parentId,
  level: task.level,
  wbs: task.wbs,
  name: task.name,
  owner: task.owner ?? undefined,
  start: minute(task.startAt),
  finish: minute(task.finishAt),
  parts: partsOf(task),
  progress: task.percentComplete / 100,
  kind: task.kind,
  critical: task.critical,
  baselineStart: minute(task.baselineStartAt),
  baselineFinish: minute(task.baselineFinishAt),
  deadline: minute(task.deadlineAt),
  durationLabel: durationText(durationOf(task, setting), setting),
  cells: { slack: durationText(task.totalSlackMinutes, setting), driver: driverText(task.driver, setting) },
});

/** The tasks of a plan as the Gantt chart draws them. */
export const ganttRows = (
  { plan, tasks }: PlanView,
  { locale, time }: Omit<Setting, 'minutesPerDay'>,
): GanttRow[] => {
  const setting = { locale, time, minutesPerDay: plan?.minutesPerDay || 480 };
  return tasks.map((task) => rowOf(task, setting));
};

/** The dependencies; one between two critical tasks belongs to the critical path. */
export const ganttLinks = ({ tasks, links }: PlanView): GanttLink[] => {
  const critical = new Set(tasks.filter((task) => task.critical).map(({ id }) => id));
  return links.map((link) => ({ ...link, critical: critical.has(link.from) && critical.has(link.to) }));
};

/** Working time of the plan's calendar; null where the calendar cannot be used. */
export const planTime = (plan: NonNullable<PlanView['plan']>): WorkTime | null => {
  const anchor = dayOfMinute(minute(plan.startAt) ?? 0);
  const compiled = compileCalendar(plan.calendars as readonly PlanCalendar[], plan.calendar, anchor);
  return compiled.status === 'compiled' ? compiled.time : null;
};

/** Whether a day is worked; each day is reckoned once, since the chart asks at every frame. */
export const workingDays = (time: WorkTime): ((day: number) => boolean) => {
  const known = new Map<number, boolean>();
  return (day) => {
    const kept = known.get(day);
    if (kept !== undefined) return kept;
    const start = day * MINUTES_PER_DAY;
    const isWorked = between(time, start, start + MINUTES_PER_DAY) > 0;
    known.set(day, isWorked);
    return isWorked;
  };
};
