import type { CpmDates, CpmInput } from './input.ts';
import { KIND_TASK } from '../network/codes.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { backwardPass } from './backward.ts';
import * as code from './codes.ts';
import { forwardPass } from './forward.ts';
import { calendarAt } from './lag.ts';
import { latePass } from './late-pass.ts';
import { slackAt, slackPass } from './slack.ts';

/** What becomes of tasks that are to run as late as possible. */
export type LateRule =
  /** There are none. */
  | 'none'
  /** They go to their late dates, and what follows them goes along (Microsoft Project). */
  | 'total'
  /** They go as far as they can without moving a successor (Primavera). */
  | 'free';

/**
 * The critical path method (ISO 21511 / PMBOK practice, four link types with lags): early dates by
 * a forward pass, late dates by a backward pass from the project's finish, total and free slack.
 * Allocates next to nothing unless a calendar's tables must grow or the plan is the largest so far. With `late` = `total` the floors of tasks
 * that run as late as possible are overwritten with their late starts.
 */
export function cpm(input: CpmInput, dates: CpmDates, late: LateRule = 'none'): void {
  forwardPass(input, dates);
  if (late === 'none') {
    latePass(input, dates);
    return;
  }
  backwardPass(input, dates);
  if (late === 'total') settleAtLateDates(input, dates);
  if (late === 'free') settleInFreeSlack(input, dates);
  else slackPass(input, dates);
}

function settleAtLateDates(input: CpmInput, dates: CpmDates): void {
  const finish = dates.projectFinish[0] ?? 0;
  for (let node = 0; node < input.network.size; node++) {
    if (!isLate(input, node)) continue;
    const lateStart = dates.lateStart[node] ?? 0;
    if (lateStart <= (input.floor[node] ?? 0)) continue;
    input.floor[node] = lateStart;
    input.floorBy[node] = code.BY_LATE;
  }
  forwardPass(input, dates);
  if (input.projectFinish === null) dates.projectFinish[0] = finish;
}

/** Backwards, so that each task finds its successors where they have gone. */
function settleInFreeSlack(input: CpmInput, dates: CpmDates): void {
  for (let node = input.network.size - 1; node >= 0; node--) {
    slackAt(input, dates, node);
    if (!isLate(input, node)) continue;
    const room = Math.min(dates.freeSlack[node] ?? 0, Math.max(0, dates.totalSlack[node] ?? 0));
    if (room <= 0) continue;
    const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
    const start = toWork(time, dates.start[node] ?? 0) + room;
    const duration = input.duration[node] ?? 0;
    dates.start[node] = duration === 0 ? finishAt(time, start) : startAt(time, start);
    dates.finish[node] = finishAt(time, start + duration);
    dates.finishWork[node] = start + duration;
    dates.driver[node] = code.BY_LATE;
    dates.driverEdge[node] = -1;
    slackAt(input, dates, node);
  }
}

function isLate(input: CpmInput, node: number): boolean {
  const isPlanned = input.network.kind[node] === KIND_TASK && input.mode[node] === code.MODE_PLANNED;
  return isPlanned && input.constraint[node] === code.ALAP;
}
