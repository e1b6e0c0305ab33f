import type { WorkTime } from '../calendar/work-time.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { startAt, toWork } from '../calendar/work-time.ts';
import { GATE, KIND_TASK } from '../network/codes.ts';
import * as code from './codes.ts';
import { calendarAt, isBinding, limitWork, spanOf, unlagged } from './lag.ts';

/**
 * Total and free slack of every node from early and late dates, in working minutes of the task's
 * calendar. A gate has no slack of its own: its `freeSlack` cell holds the instant up to which its
 * predecessors may finish without moving anything behind it.
 */
export function slackPass(input: CpmInput, dates: CpmDates): void {
  for (let node = input.network.size - 1; node >= 0; node--) slackAt(input, dates, node);
}

/** The slack of one node; those of its successors must be known. */
export function slackAt(input: CpmInput, dates: CpmDates, node: number): void {
  if (input.network.kind[node] !== KIND_TASK) {
    dates.totalSlack[node] = 0;
    dates.freeSlack[node] = gateRoom(input, dates, node);
    return;
  }
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const finish = dates.finishWork[node] ?? 0;
  dates.totalSlack[node] = (dates.lateFinishWork[node] ?? 0) - finish;
  if (input.mode[node] === code.MODE_DONE) dates.freeSlack[node] = 0;
  else dates.freeSlack[node] = Math.max(0, freeFinish(input, dates, node, time) - finish);
}

function gateRoom(input: CpmInput, dates: CpmDates, node: number): number {
  const { succAt, succ } = input.network;
  let room = code.NEVER;
  for (let index = succAt[node] ?? 0; index < (succAt[node + 1] ?? 0); index++) {
    const edge = succ[index] ?? 0;
    room = Math.min(room, unlagged(input, edge, standingOf(input, dates, edge)));
  }
  return room === code.NEVER ? (dates.lateFinish[node] ?? 0) : room;
}

/** The early date of the successor that the edge bounds. */
function standingOf(input: CpmInput, dates: CpmDates, edge: number): number {
  const { to, type, kind } = input.network;
  const after = to[edge] ?? 0;
  if (kind[after] !== KIND_TASK) return dates.freeSlack[after] ?? 0;
  const isFinish = (type[edge] ?? 0) >= 2;
  if (!isFinish && input.mode[after] !== code.MODE_BEGUN) return dates.start[after] ?? 0;
  const time = calendarAt(input.calendars, input.calendar[after] ?? 0);
  if (isFinish) return startAt(time, dates.finishWork[after] ?? 0);
  return startAt(time, (dates.finishWork[after] ?? 0) - spanOf(input, after));
}

/** The latest finish (a count) that moves neither a successor nor the project's; without successors the late finish. */
function freeFinish(input: CpmInput, dates: CpmDates, node: number, time: WorkTime): number {
  const { succAt, succ, to, type, kind, link } = input.network;
  const { mode } = input;
  const own = mode[node] ?? 0;
  let instant = code.NEVER;
  let work = code.NEVER;
  const span = spanOf(input, node);
  for (let index = succAt[node] ?? 0; index < (succAt[node + 1] ?? 0); index++) {
    const edge = succ[index] ?? 0;
    const after = to[edge] ?? 0;
    const isPlain = ((mode[after] ?? 0) | (kind[after] ?? 0) | own) === 0;
    if (!isPlain && !isBinding(input, dates, node, edge)) continue;
    if (!isPlain && link[edge] === GATE && !input.summaryLinksTakeFreeSlack) continue;
    const base =
      isPlain && (type[edge] ?? 0) < 2 ? (dates.start[after] ?? 0) : standingOf(input, dates, edge);
    const isFromFinish = ((type[edge] ?? 0) & 1) === 0;
    const lag = input.lag[edge] ?? 0;
    if (span === 0 || (lag === 0 && isFromFinish)) {
      const limit = lag === 0 ? base : unlagged(input, edge, base);
      if (limit < instant) instant = limit;
      continue;
    }
    const bound = limitWork(input, node, edge, base);
    if (bound < work) work = bound;
  }
  const isUnbound = instant === code.NEVER && work === code.NEVER;
  const end = isUnbound ? dates.lateFinish[node] : (input.projectFinish ?? dates.projectFinish[0]);
  return Math.min(work, toWork(time, Math.min(instant, end ?? 0)));
}
