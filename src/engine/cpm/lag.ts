import type { WorkTime } from '../calendar/work-time.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { KIND_FIRST } from '../network/codes.ts';
import { MODE_BEGUN, MODE_DONE, MODE_FIXED } from './codes.ts';

/** Passes are only called with calendars in place, so a missing one is a caller's bug. */
export function calendarAt(calendars: readonly WorkTime[], index: number): WorkTime {
  const found = calendars[index];
  if (found === undefined) throw new RangeError(`cpm: no calendar ${index}`);
  return found;
}

/** The earliest instant that is a link's lag after (before, for a lead) `instant`. */
export function lagged(input: CpmInput, edge: number, instant: number): number {
  const lag = input.lag[edge] ?? 0;
  if (lag === 0) return instant;
  const time = calendarAt(input.calendars, input.lagCalendar[edge] ?? 0);
  return finishAt(time, toWork(time, instant) + lag);
}

/** The latest instant from which the lag leads to `instant`: undoes `lagged`. */
export function unlagged(input: CpmInput, edge: number, instant: number): number {
  const lag = input.lag[edge] ?? 0;
  if (lag === 0) return instant;
  const time = calendarAt(input.calendars, input.lagCalendar[edge] ?? 0);
  return startAt(time, toWork(time, instant) - lag);
}

/**
 * Where a milestone stands that may not be earlier than (later than) `instant`: there, if that is
 * a working minute or the end of a shift; otherwise at the next start of work.
 */
export function standAt(time: WorkTime, instant: number): number {
  const work = toWork(time, instant);
  return finishAt(time, work) === instant ? instant : startAt(time, work);
}

/**
 * The latest finish of `node` (a count) that the edge allows if it may lead to `instant` at most.
 * A start that may not pass an instant outside working time lies a minute before its end, since
 * the next start of work would be too late.
 */
export function limitWork(input: CpmInput, node: number, edge: number, instant: number): number {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const lag = input.lag[edge] ?? 0;
  const isFromFinish = ((input.network.type[edge] ?? 0) & 1) === 0;
  const span = isFromFinish ? 0 : spanOf(input, node);
  if (lag !== 0 && input.lagCalendar[edge] === input.calendar[node])
    return (toWork(time, instant) - lag + span) | 0;
  const limit = unlagged(input, edge, instant);
  const work = toWork(time, limit);
  if (isFromFinish || startAt(time, work) === limit) return (work + span) | 0;
  return (work - 1 + span) | 0;
}

/** Working minutes that lie before a task's late finish: what is left of a begun task. */
export function spanOf(input: CpmInput, node: number): number {
  return (input.mode[node] === MODE_BEGUN ? input.remaining[node] : input.duration[node]) ?? 0;
}

/**
 * Whether an edge out of `node` limits its late dates. What is done, or begun without regard to
 * links, waits for nobody; a start that a person has fixed cannot slip; and what waits for the
 * first task of a summary is held by that task alone.
 */
export function isBinding(input: CpmInput, dates: CpmDates, node: number, edge: number): boolean {
  const { to, type, kind } = input.network;
  const after = to[edge] ?? 0;
  const mode = input.mode[after] ?? 0;
  if (mode === MODE_DONE || (mode === MODE_BEGUN && !input.retainsLogic)) return false;
  if (input.mode[node] === MODE_FIXED && ((type[edge] ?? 0) & 1) !== 0) return false;
  return kind[after] !== KIND_FIRST || (dates.start[after] ?? 0) >= (dates.start[node] ?? 0);
}
