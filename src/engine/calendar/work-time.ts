import type { Day, Minute, Shift } from '../plan.ts';
import type { DayPainter } from './day-shifts.ts';
import * as dates from '../days.ts';
import { minutesOf } from './shifts.ts';

/**
 * Working time of one calendar as tables: an instant becomes a count of working minutes and back
 * in a few loads. Counts are relative to the anchor day, so they stay valid when the tables grow.
 */
export interface WorkTime {
  readonly painter: DayPainter;
  readonly anchor: Day;
  /** Days tabulated: from `low` to before `high`. */
  low: Day;
  high: Day;
  lowMinute: Minute;
  /** Minutes of the clock tabulated. */
  minutes: number;
  /**
   * In pairs by day, with one for the end: working minutes from the anchor to its start, and where
   * its kind of day begins further on, by minute of the day (1,441 each): minutes worked before it.
   */
  table: Int32Array;
  /** The counts tabulated: from `firstWork` to before `endWork`. */
  firstWork: number;
  endWork: number;
  /** Working minutes in which every shift can be cut, so that no chunk is interrupted; 0: too short to keep them all. */
  chunk: number;
  perChunk: number;
  /** By chunk from `firstWork` on: the instant at which it begins. */
  begins: Int32Array;
}

// A module's own constants are compiled in; imported ones are loaded, and divided by, every time.
const { END_MINUTE, FIRST_DAY, FIRST_MINUTE, LAST_DAY, MINUTES_PER_DAY } = dates;
const STRIDE = MINUTES_PER_DAY + 1;
/** Four megabytes a calendar. */
const MOST_CHUNKS = 2 ** 20;

/** Tables over the days from `low` to before `high`; both must lie within 1900–2149. */
export function workTime(
  painter: DayPainter,
  anchor: Day,
  span: { readonly low: Day; readonly high: Day },
): WorkTime {
  const time: WorkTime = {
    painter,
    anchor,
    low: 0,
    high: 0,
    lowMinute: 0,
    minutes: 0,
    table: new Int32Array(0),
    firstWork: 0,
    endWork: 0,
    chunk: 1,
    perChunk: 1,
    begins: new Int32Array(0),
  };
  tabulate(time, span.low, span.high);
  return time;
}

/** Working minutes from the anchor to an instant; instants outside 1900–2149 count as its ends. */
export function toWork(time: WorkTime, minute: Minute): number {
  const offset = minute - time.lowMinute;
  if (offset < 0 || offset >= time.minutes) return toWorkBeyond(time, minute) | 0;
  const day = (offset / MINUTES_PER_DAY) | 0;
  const rest = (offset - day * MINUTES_PER_DAY) | 0;
  const { table } = time;
  return ((table[2 * day] ?? 0) + (table[(table[2 * day + 1] ?? 0) + rest] ?? 0)) | 0;
}

/** The instant at which working minute `work` (a whole one) begins: never the end of a shift. Ends of 1900–2149 where there is none. */
export function startAt(time: WorkTime, work: number): Minute {
  const count = work - time.firstWork;
  if (count < 0 || work >= time.endWork) return startBeyond(time, work) | 0;
  if (time.chunk === 0) return startSought(time, work) | 0;
  // Half a minute more than the count, so that the product is never rounded down across a chunk's start.
  const chunk = ((count + 0.5) * time.perChunk) | 0;
  return ((time.begins[chunk] ?? 0) + count - Math.imul(chunk, time.chunk)) | 0;
}

/** The same by search, first for the day, then for the minute within it. */
function startSought({ table, low, high, lowMinute }: WorkTime, work: number): Minute {
  const day = lastAtMost((at) => table[2 * at] ?? 0, high - low + 1, work);
  const rest = work - (table[2 * day] ?? 0);
  const base = table[2 * day + 1] ?? 0;
  return lowMinute + day * MINUTES_PER_DAY + lastAtMost((at) => table[base + at] ?? 0, STRIDE, rest);
}

/** The last of `count` values, which never fall, that is at most `bound`; the first is. */
function lastAtMost(valueAt: (index: number) => number, count: number, bound: number): number {
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= bound) low = middle;
    else high = middle;
  }
  return low;
}

/** The earliest instant by which `work` minutes are worked: the end of a shift rather than the start of the next. */
export function finishAt(time: WorkTime, work: number): Minute {
  const start = startAt(time, work - 1) | 0;
  return start >= END_MINUTE || start <= FIRST_MINUTE ? start : start + 1;
}

/** Working minutes between two instants, negative where the second is the earlier. */
export function between(time: WorkTime, from: Minute, to: Minute): number {
  return toWork(time, to) - toWork(time, from);
}

/** Whether any minute of 1900–2149 is worked. */
export function hasWork(time: WorkTime): boolean {
  if (time.endWork > time.firstWork) return true;
  tabulate(time, FIRST_DAY, LAST_DAY + 1);
  return time.endWork > time.firstWork;
}

/** Grows the tables until they hold the instant, which is first brought into 1900–2149. */
function toWorkBeyond(time: WorkTime, minute: Minute): number {
  const inside = Math.min(Math.max(minute, FIRST_MINUTE), END_MINUTE);
  const day = Math.floor(inside / MINUTES_PER_DAY);
  const length = time.high - time.low;
  if (day < time.low) tabulate(time, Math.max(FIRST_DAY, day - length), time.high);
  else if (day >= time.high) tabulate(time, time.low, Math.min(LAST_DAY + 1, day + length));
  return inside - time.lowMinute < time.minutes ? toWork(time, inside) : time.endWork;
}

function startBeyond(time: WorkTime, work: number): Minute {
  const whole = time.low === FIRST_DAY && time.high === LAST_DAY + 1;
  const isBefore = work < time.firstWork;
  if (whole) return isBefore ? FIRST_MINUTE : END_MINUTE;
  const length = time.high - time.low;
  if (isBefore) tabulate(time, Math.max(FIRST_DAY, time.low - 2 * length), time.high);
  else tabulate(time, time.low, Math.min(LAST_DAY + 1, time.high + 2 * length));
  if (isBefore ? time.low === FIRST_DAY : time.high === LAST_DAY + 1) {
    if (isBefore && work < time.firstWork) return FIRST_MINUTE;
    if (!isBefore && work >= time.endWork) return END_MINUTE;
  }
  return startAt(time, work);
}

function tabulate(time: WorkTime, low: Day, high: Day): void {
  const days: (readonly Shift[])[] = [];
  const from = Math.min(low, time.anchor);
  const to = Math.max(high, time.anchor);
  time.painter(from, to, days);
  time.low = from;
  time.high = to;
  time.lowMinute = from * MINUTES_PER_DAY;
  time.minutes = days.length * MINUTES_PER_DAY;
  const { kindOf, distinct } = kindsOf(days);
  fillDays(time, kindOf, distinct);
  fillInverse(time, days, distinct);
}

interface Kinds {
  /** By day: index in `distinct`. */
  readonly kindOf: Int32Array;
  readonly distinct: readonly (readonly Shift[])[];
}

function kindsOf(days: readonly (readonly Shift[])[]): Kinds {
  const kinds = new Map<readonly Shift[], number>();
  const byText = new Map<string, number>();
  const distinct: (readonly Shift[])[] = [];
  const kindOf = new Int32Array(days.length);
  days.forEach((shifts, day) => {
    let kind = kinds.get(shifts);
    if (kind === undefined) {
      const text = shifts.map((shift) => `${shift.from}-${shift.to}`).join();
      kind = byText.get(text) ?? distinct.push(shifts) - 1;
      byText.set(text, kind);
      kinds.set(shifts, kind);
    }
    kindOf[day] = kind;
  });
  return { kindOf, distinct };
}

function fillDays(time: WorkTime, kindOf: Int32Array, distinct: Kinds['distinct']): void {
  const length = kindOf.length;
  const kindsAt = 2 * length + 2;
  const table = new Int32Array(kindsAt + distinct.length * STRIDE);
  distinct.forEach((shifts, kind) => {
    let count = 0;
    for (let minute = 0; minute < STRIDE; minute++) {
      table[kindsAt + kind * STRIDE + minute] = count;
      if (shifts.some((shift) => minute >= shift.from && minute < shift.to)) count++;
    }
  });
  const totals = distinct.map(minutesOf);
  let count = 0;
  for (let day = 0; day < length; day++) {
    const kind = kindOf[day] ?? 0;
    table[2 * day] = count;
    table[2 * day + 1] = kindsAt + kind * STRIDE;
    count += totals[kind] ?? 0;
  }
  table[2 * length] = count;
  const shift = table[2 * (time.anchor - time.low)] ?? 0;
  for (let day = 0; day <= length; day++) table[2 * day] = (table[2 * day] ?? 0) - shift;
  time.table = table;
  time.firstWork = -shift;
  time.endWork = count - shift;
}

function fillInverse(time: WorkTime, days: readonly (readonly Shift[])[], distinct: Kinds['distinct']): void {
  const chunk = distinct.flat().reduce((least, { from, to }) => commonDivisor(to - from, least), 0) || 1;
  const chunks = (time.endWork - time.firstWork) / chunk;
  time.chunk = chunks > MOST_CHUNKS ? 0 : chunk;
  time.perChunk = 1 / chunk;
  time.begins = new Int32Array(time.chunk === 0 ? 0 : chunks);
  if (time.chunk === 0) return;
  let index = 0;
  days.forEach((shifts, day) => {
    const midnight = time.lowMinute + day * MINUTES_PER_DAY;
    for (const { from, to } of shifts)
      for (let minute = from; minute < to; minute += chunk) time.begins[index++] = midnight + minute;
  });
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
