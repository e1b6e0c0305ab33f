import type { Minute, Plan } from '../plan.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import type { ScheduleQualityInput } from './schedule-quality.ts';
import { compileCalendar } from '../calendar/calendar.ts';
import { between } from '../calendar/work-time.ts';
import { dayOfMinute } from '../days.ts';
import { count, judged, share, unassessed, type QualityCheck } from './check.ts';
import { uidsOf, type Leaf } from './leaves.ts';

type Checks = readonly [QualityCheck, QualityCheck, QualityCheck, QualityCheck];

/** 9 invalid dates, 11 missed tasks, 13 critical path length index and 14 baseline execution index. */
export function executionChecks(input: ScheduleQualityInput, leaves: readonly Leaf[]): Checks {
  const { statusDate } = input;
  if (statusDate === null)
    return [
      unassessed('invalid-dates', 'quality.no-status-date'),
      unassessed('missed-tasks', 'quality.no-status-date'),
      unassessed('cpli', 'quality.no-status-date'),
      unassessed('bei', 'quality.no-status-date'),
    ];
  const tasks = leaves.filter(({ task }) => !task.milestone);
  const due = tasks.filter(({ baseline }) => (baseline?.finish ?? Infinity) <= statusDate);
  return [
    count('invalid-dates', uidsOf(leaves.filter((leaf) => isInvalid(leaf, statusDate)))),
    missedCheck(tasks, due),
    lengthIndex(input, statusDate),
    executionIndex(tasks, due),
  ];
}

/** Something forecast for the past, or reported from the future. */
function isInvalid({ task, row, isDone }: Leaf, statusDate: Minute): boolean {
  if ((task.actualStart ?? -Infinity) > statusDate || (task.actualFinish ?? -Infinity) > statusDate)
    return true;
  if (isDone) return false;
  return row.finish < statusDate || (task.actualStart === null && row.start < statusDate);
}

/** Of the tasks that should be finished by now, those that were or will be later. */
function missedCheck(tasks: readonly Leaf[], due: readonly Leaf[]): QualityCheck {
  if (tasks.every(hasNoDate)) return unassessed('missed-tasks', 'quality.no-baseline');
  const missed = due.filter(({ row, baseline }) => row.finish > (baseline?.finish ?? Infinity));
  return share('missed-tasks', uidsOf(missed), { count: due.length, whenNone: 'quality.nothing-due' });
}

/** All that is finished, of what should be; work without a baseline cannot be due and so counts as if it were. */
function executionIndex(tasks: readonly Leaf[], due: readonly Leaf[]): QualityCheck {
  if (tasks.every(hasNoDate)) return unassessed('bei', 'quality.no-baseline');
  const denominator = due.length + tasks.filter(hasNoDate).length;
  if (denominator === 0) return unassessed('bei', 'quality.nothing-due');
  const done = tasks.filter(({ isDone }) => isDone).length;
  const open = due.filter(({ isDone }) => !isDone);
  return judged('bei', { value: done / denominator, numerator: done, denominator, tasks: uidsOf(open) });
}

const hasNoDate = ({ baseline }: Leaf): boolean => (baseline?.finish ?? null) === null;

/** (Working days left + days to spare before the promise) ÷ working days left. Without a promise it is 1 and says nothing. */
function lengthIndex(input: ScheduleQualityInput, statusDate: Minute): QualityCheck {
  const { plan, schedule, promisedFinish } = input;
  const days = (from: Minute, to: Minute): number =>
    between(projectTime(plan), from, to) / plan.minutesPerDay;
  const left = days(statusDate, schedule.finish);
  if (left <= 0) return unassessed('cpli', 'quality.finished');
  const spare = promisedFinish === null ? 0 : days(schedule.finish, promisedFinish);
  const found = judged('cpli', {
    value: (left + spare) / left,
    numerator: left + spare,
    denominator: left,
    tasks: [],
  });
  return promisedFinish === null ? { ...found, verdict: 'reference', reason: 'quality.no-promise' } : found;
}

/** The working time of a plan that has been scheduled, so that its calendar is known to compile. */
export function projectTime(plan: Plan): WorkTime {
  const compiled = compileCalendar(plan.calendars, plan.calendar, dayOfMinute(plan.start));
  if (compiled.status === 'compiled') return compiled.time;
  throw new RangeError(`scheduleQuality: ${compiled.message}`);
}
