import type { Day, Minute, Shift } from '../plan.ts';
import type { DayPainter } from './day-shifts.ts';
import { END_MINUTE, FIRST_DAY, FIRST_MINUTE, LAST_DAY, MINUTES_PER_DAY } from '../days.ts';
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
  /** Working minutes from the anchor to the start of each day, one more than there are days. */
  before: Int32Array;
  /** Which of the distinct days this is. */
  kind: Uint16Array;
  /** By kind and minute of the day (1,441 each): minutes worked before it. */
  worked: Uint16Array;
  /** By kind and count: the minute of the day at which that working minute begins. */
  nth: Uint16Array;
  /** Working days only, with the count at their start; a last entry marks the end. */
  workDay: Int32Array;
  workBefore: Int32Array;
  /** By 256 working minutes: index in `workDay` of the day that holds them. */
  bucket: Int32Array;
}

const STRIDE = MINUTES_PER_DAY + 1;
const BUCKET_SHIFT = 8;

/** Tables over the days from `low` to before `high`; both must lie within 1900–2149. */
export function workTime(
  painter: DayPainter,
  anchor: Day,
  span: { readonly low: Day; readonly high: Day },
): WorkTime {
  const empty = new Int32Array(0);
  const none = new Uint16Array(0);
  const lists = {
    before: empty,
    kind: none,
    worked: none,
    nth: none,
    workDay: empty,
    workBefore: empty,
    bucket: empty,
  };
  const time: WorkTime = { painter, anchor, low: 0, high: 0, lowMinute: 0, ...lists };
  tabulate(time, span.low, span.high);
  return time;
}

/** Working minutes from the anchor to an instant; instants outside 1900–2149 count as its ends. */
export function toWork(time: WorkTime, minute: Minute): number {
  let offset = minute - time.lowMinute;
  if (offset < 0 || offset >= (time.high - time.low) * MINUTES_PER_DAY) {
    offset = reach(time, minute) - time.lowMinute;
    if (offset >= (time.high - time.low) * MINUTES_PER_DAY) return time.before[time.high - time.low] ?? 0;
  }
  const day = (offset / MINUTES_PER_DAY) | 0;
  const rest = (offset - day * MINUTES_PER_DAY) | 0;
  return (time.before[day] ?? 0) + (time.worked[(time.kind[day] ?? 0) * STRIDE + rest] ?? 0);
}

/** The instant at which working minute `work` begins: never the end of a shift. Ends of 1900–2149 where there is none. */
export function startAt(time: WorkTime, work: number): Minute {
  const { workBefore, workDay } = time;
  const first = workBefore[0] ?? 0;
  const last = workBefore[workBefore.length - 1] ?? 0;
  if (work < first || work >= last) return startBeyond(time, work);
  let index = time.bucket[(work - first) >> BUCKET_SHIFT] ?? 0;
  while ((workBefore[index + 1] ?? 0) <= work) index++;
  const day = workDay[index] ?? 0;
  const kind = time.kind[day] ?? 0;
  const minuteOfDay = time.nth[kind * STRIDE + work - (workBefore[index] ?? 0)] ?? 0;
  return time.lowMinute + day * MINUTES_PER_DAY + minuteOfDay;
}

/** The earliest instant by which `work` minutes are worked: the end of a shift rather than the start of the next. */
export function finishAt(time: WorkTime, work: number): Minute {
  const start = startAt(time, work - 1);
  return start >= END_MINUTE || start <= FIRST_MINUTE ? start : start + 1;
}

/** Working minutes between two instants, negative where the second is the earlier. */
export function between(time: WorkTime, from: Minute, to: Minute): number {
  return toWork(time, to) - toWork(time, from);
}

/** Whether any minute of 1900–2149 is worked. */
export function hasWork(time: WorkTime): boolean {
  if (time.workDay.length > 1) return true;
  tabulate(time, FIRST_DAY, LAST_DAY + 1);
  return time.workDay.length > 1;
}

function startBeyond(time: WorkTime, work: number): Minute {
  const whole = time.low === FIRST_DAY && time.high === LAST_DAY + 1;
  const isBefore = work < (time.workBefore[0] ?? 0);
  if (whole) return isBefore ? FIRST_MINUTE : END_MINUTE;
  const length = time.high - time.low;
  if (isBefore) tabulate(time, Math.max(FIRST_DAY, time.low - 2 * length), time.high);
  else tabulate(time, time.low, Math.min(LAST_DAY + 1, time.high + 2 * length));
  if (isBefore ? time.low === FIRST_DAY : time.high === LAST_DAY + 1) {
    const first = time.workBefore[0] ?? 0;
    const last = time.workBefore[time.workBefore.length - 1] ?? 0;
    if (isBefore && work < first) return FIRST_MINUTE;
    if (!isBefore && work >= last) return END_MINUTE;
  }
  return startAt(time, work);
}

/** Grows the tables until they hold the instant, which is first brought into 1900–2149. */
function reach(time: WorkTime, minute: Minute): Minute {
  const inside = Math.min(Math.max(minute, FIRST_MINUTE), END_MINUTE);
  const day = Math.floor(inside / MINUTES_PER_DAY);
  const length = time.high - time.low;
  if (day < time.low) tabulate(time, Math.max(FIRST_DAY, day - length), time.high);
  else if (day >= time.high) tabulate(time, time.low, Math.min(LAST_DAY + 1, day + length));
  return inside;
}

function tabulate(time: WorkTime, low: Day, high: Day): void {
  const days: (readonly Shift[])[] = [];
  const from = Math.min(low, time.anchor);
  const to = Math.max(high, time.anchor);
  time.painter(from, to, days);
  time.low = from;
  time.high = to;
  time.lowMinute = from * MINUTES_PER_DAY;
  fillKinds(time, days);
  fillInverse(time);
}

function fillKinds(time: WorkTime, days: readonly (readonly Shift[])[]): void {
  const kinds = new Map<readonly Shift[], number>();
  const byText = new Map<string, number>();
  const distinct: (readonly Shift[])[] = [];
  time.kind = new Uint16Array(days.length);
  days.forEach((shifts, day) => {
    let kind = kinds.get(shifts);
    if (kind === undefined) {
      const text = shifts.map((shift) => `${shift.from}-${shift.to}`).join();
      kind = byText.get(text) ?? distinct.push(shifts) - 1;
      byText.set(text, kind);
      kinds.set(shifts, kind);
    }
    time.kind[day] = kind;
  });
  fillDays(time, distinct);
}

function fillDays(time: WorkTime, distinct: readonly (readonly Shift[])[]): void {
  time.worked = new Uint16Array(distinct.length * STRIDE);
  time.nth = new Uint16Array(distinct.length * STRIDE);
  distinct.forEach((shifts, kind) => {
    const base = kind * STRIDE;
    let count = 0;
    for (let minute = 0; minute < STRIDE; minute++) {
      time.worked[base + minute] = count;
      if (shifts.some((shift) => minute >= shift.from && minute < shift.to))
        time.nth[base + count++] = minute;
    }
  });
  const totals = distinct.map(minutesOf);
  const length = time.kind.length;
  time.before = new Int32Array(length + 1);
  for (let day = 0; day < length; day++) {
    time.before[day + 1] = (time.before[day] ?? 0) + (totals[time.kind[day] ?? 0] ?? 0);
  }
  const shift = time.before[time.anchor - time.low] ?? 0;
  for (let day = 0; day <= length; day++) time.before[day] = (time.before[day] ?? 0) - shift;
}

function fillInverse(time: WorkTime): void {
  const { before } = time;
  const length = time.kind.length;
  const days: number[] = [];
  for (let day = 0; day < length; day++) if ((before[day + 1] ?? 0) > (before[day] ?? 0)) days.push(day);
  days.push(length);
  time.workDay = Int32Array.from(days);
  time.workBefore = Int32Array.from(days, (day) => before[day] ?? 0);
  const first = time.workBefore[0] ?? 0;
  const count = (time.workBefore[days.length - 1] ?? 0) - first;
  time.bucket = new Int32Array((count >> BUCKET_SHIFT) + 1);
  let index = 0;
  for (let bucket = 0; bucket < time.bucket.length; bucket++) {
    const work = first + (bucket << BUCKET_SHIFT);
    while (index + 2 < days.length && (time.workBefore[index + 1] ?? 0) <= work) index++;
    time.bucket[bucket] = index;
  }
}
