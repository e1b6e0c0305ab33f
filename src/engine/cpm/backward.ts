import type { WorkTime } from '../calendar/work-time.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { KIND_TASK } from '../network/codes.ts';
import * as code from './codes.ts';
import { calendarAt, isBinding, limitWork, spanOf, unlagged } from './lag.ts';

/** Late dates of every node, from the project's finish back; needs the early dates. */
export function backwardPass(input: CpmInput, dates: CpmDates): void {
  const end = input.projectFinish ?? dates.projectFinish[0] ?? 0;
  for (let node = input.network.size - 1; node >= 0; node--) backwardAt(input, dates, node, end);
}

/** Late dates of one node for a project that ends at `end`; those of its successors must be known. */
export function backwardAt(input: CpmInput, dates: CpmDates, node: number, end: number): void {
  if (input.network.kind[node] === KIND_TASK) placeLate(input, dates, node, end);
  else passBack(input, dates, node, end);
}

/** The late date of a gate; a leaf that is not the first of its summary is not held by what waits for the first. */
function passBack(input: CpmInput, dates: CpmDates, node: number, end: number): void {
  const { succAt, succ, to, type } = input.network;
  let latest = end;
  for (let index = succAt[node] ?? 0; index < (succAt[node + 1] ?? 0); index++) {
    const edge = succ[index] ?? 0;
    const after = to[edge] ?? 0;
    const base = (type[edge] ?? 0) < 2 ? (dates.lateStart[after] ?? 0) : latestFinish(input, dates, after);
    latest = Math.min(latest, unlagged(input, edge, base));
  }
  dates.lateStart[node] = latest;
  dates.lateFinish[node] = latest;
}

function placeLate(input: CpmInput, dates: CpmDates, node: number, end: number): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  if (input.mode[node] === code.MODE_DONE) {
    dates.lateStart[node] = dates.start[node] ?? 0;
    dates.lateFinish[node] = dates.finish[node] ?? 0;
    dates.lateFinishWork[node] = dates.finishWork[node] ?? 0;
    return;
  }
  const duration = spanOf(input, node);
  logicLimit(input, dates, node);
  let instant = Math.min(dates.lateFinish[node] ?? 0, end, input.ceiling[node] ?? 0);
  let work = dates.lateStart[node] ?? 0;
  const constraint = input.constraint[node] ?? 0;
  if (constraint >= code.MSO && constraint !== code.SNET && constraint !== code.FNET) {
    const at = input.constraintAt[node] ?? 0;
    const isOnFinish = constraint === code.MFO || constraint === code.FNLT;
    if (isOnFinish) instant = Math.min(instant, at);
    else if (duration === 0) instant = Math.min(instant, startAt(time, toWork(time, at)));
    else work = Math.min(work, toWork(time, at) + duration);
  }
  const fromInstant = toWork(time, instant);
  if (fromInstant <= work) work = fromInstant;
  else instant = code.NONE;
  dates.lateFinish[node] = instant;
  dates.lateFinishWork[node] = work;
  settleLate(dates, node, time, duration);
}

/** Leaves the limit of the links in `lateFinish` (an instant) and `lateStart` (a count of the finish). */
function logicLimit(input: CpmInput, dates: CpmDates, node: number): void {
  const { succAt, succ, to, type, kind } = input.network;
  const { mode } = input;
  const own = mode[node] ?? 0;
  const span = spanOf(input, node);
  let instant = code.NEVER;
  let work = code.NEVER;
  for (let index = succAt[node] ?? 0; index < (succAt[node + 1] ?? 0); index++) {
    const edge = succ[index] ?? 0;
    const after = to[edge] ?? 0;
    const isPlain = ((mode[after] ?? 0) | (kind[after] ?? 0) | own) === 0;
    if (!isPlain && !isBinding(input, dates, node, edge)) continue;
    const linkType = type[edge] ?? 0;
    const base = linkType < 2 ? (dates.lateStart[after] ?? 0) : latestFinish(input, dates, after);
    const lag = input.lag[edge] ?? 0;
    if (span === 0 || (lag === 0 && (linkType & 1) === 0)) {
      const limit = lag === 0 ? base : unlagged(input, edge, base);
      if (limit < instant) instant = limit;
      continue;
    }
    const bound = limitWork(input, node, edge, base);
    if (bound < work) work = bound;
  }
  dates.lateFinish[node] = instant;
  dates.lateStart[node] = work;
}

/** The last instant that is the same working time as a late finish. */
function latestFinish(input: CpmInput, dates: CpmDates, node: number): number {
  if (input.network.kind[node] !== KIND_TASK) return dates.lateFinish[node] ?? 0;
  return startAt(calendarAt(input.calendars, input.calendar[node] ?? 0), dates.lateFinishWork[node] ?? 0);
}

function settleLate(dates: CpmDates, node: number, time: WorkTime, duration: number): void {
  const instant = dates.lateFinish[node] ?? 0;
  const work = dates.lateFinishWork[node] ?? 0;
  if (duration !== 0) {
    dates.lateStart[node] = startAt(time, work - duration);
    dates.lateFinish[node] = finishAt(time, work);
    return;
  }
  const isStanding = instant !== code.NONE && startAt(time, work) === instant;
  const standing = isStanding ? instant : finishAt(time, work);
  dates.lateStart[node] = standing;
  dates.lateFinish[node] = standing;
}
