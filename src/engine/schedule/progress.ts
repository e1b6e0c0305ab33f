import type { PlanTask } from '../plan.ts';
import type { CpmInput } from '../cpm/input.ts';
import type { Laid } from './columns.ts';
import * as code from '../cpm/codes.ts';
import { calendarAt } from '../cpm/lag.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { nameOf } from './outcome.ts';
import { restBetween } from './pauses.ts';

/**
 * What has happened to a task: nothing (then the data date is its floor), begun, or done. The
 * remaining work of a begun task continues where its done part ends, not before the data date and
 * not before the date at which it resumes.
 */
export function fillProgress(input: CpmInput, node: number, task: PlanTask, laid: Laid): void {
  const { dataDate } = laid.plan;
  if (task.actualStart === null && task.actualFinish === null) {
    fillUnstarted(input, node, task, laid);
    return;
  }
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const duration = input.duration[node] ?? 0;
  const begun = task.actualStart ?? startAt(time, toWork(time, task.actualFinish ?? 0) - duration);
  input.begunAt[node] = begun;
  if (task.actualFinish !== null || task.percentComplete >= 100) {
    input.mode[node] = code.MODE_DONE;
    input.doneAt[node] = task.actualFinish ?? code.NONE;
    return;
  }
  const { worked, remaining } = workedOf(task);
  const { pauses = [] } = task;
  const doneWork = toWork(time, begun) + worked + restBetween(pauses, 0, worked);
  const isResting = worked > 0 && pauses.some(({ afterMinutes }) => afterMinutes === worked);
  const doneUntil = isResting ? startAt(time, doneWork) : finishAt(time, doneWork);
  input.mode[node] = code.MODE_BEGUN;
  input.remaining[node] = remaining + restBetween(pauses, worked, worked + remaining - 1);
  input.resumeAt[node] = Math.max(begun, doneUntil, task.resume ?? code.NONE, dataDate ?? code.NONE);
}

/** Minutes of a begun task that are worked and that remain, its pauses apart. */
export function workedOf(task: PlanTask): { readonly worked: number; readonly remaining: number } {
  const duration = Math.round(task.durationMinutes);
  const share = 1 - task.percentComplete / 100;
  const remaining = Math.min(duration, Math.round(task.remainingDurationMinutes ?? duration * share));
  return { worked: duration - remaining, remaining };
}

function fillUnstarted(input: CpmInput, node: number, task: PlanTask, laid: Laid): void {
  const { dataDate } = laid.plan;
  if (task.percentComplete > 0) {
    laid.warnings.push({
      rule: 'task.progress-without-start',
      at: nameOf(task),
      message: '已有完成百分比但没有实际开始,按未开始排程',
    });
  }
  if (task.manual && task.manualStart !== undefined && task.manualStart !== null) {
    input.mode[node] = code.MODE_FIXED;
    input.begunAt[node] = task.manualStart;
    input.doneAt[node] = task.manualFinish ?? code.NONE;
    return;
  }
  if (dataDate !== null && dataDate > (input.floor[node] ?? 0)) {
    input.floor[node] = dataDate;
    input.floorBy[node] = code.BY_DATA_DATE;
  }
}
