import type { CpmInput } from './input.ts';
import { startAt } from '../calendar/work-time.ts';
import * as link from '../network/codes.ts';
import { calendarAt, limitWork, unlagged } from './lag.ts';
import * as limit from './limits.ts';

const { FS, SS } = link;
const { ROW, LATE_AT, LATE_COUNT, FREE_AT, FREE_COUNT, CALENDAR, DURATION, ASKS } = limit;

/** Hands the limits of a planned task, which lie in its row, to the tasks it waits for. */
export function handBack(walk: limit.Walk, node: number): void {
  const { input, rows } = walk;
  const { predAt, from, type } = input.network;
  const { lag } = input;
  const own = ROW * node;
  const end = predAt[node + 1] ?? 0;
  for (let edge = predAt[node] ?? 0; edge < end; edge++) {
    const before = from[edge] ?? 0;
    if (before < walk.low) limit.prepare(walk, before);
    const row = ROW * before;
    if (rows[row + CALENDAR] === rows[own + CALENDAR] && rows[row + DURATION] !== 0)
      handCount(walk, edge, row, own);
    else if (type[edge] === FS && lag[edge] === 0) {
      rows[row + LATE_AT] = Math.min(rows[row + LATE_AT] ?? 0, rows[own + LATE_AT] ?? 0);
      rows[row + FREE_AT] = Math.min(rows[row + FREE_AT] ?? 0, rows[own + FREE_AT] ?? 0);
    } else handLimits(walk, edge, row, own);
  }
}

/** Between two tasks of one calendar counts need not become instants and back. */
function handCount(walk: limit.Walk, edge: number, row: number, own: number): void {
  const { input, rows } = walk;
  const type = input.network.type[edge] ?? 0;
  const lag = input.lag[edge] ?? 0;
  const duration = rows[own + DURATION] ?? 0;
  const isOther = lag !== 0 && input.lagCalendar[edge] !== rows[own + CALENDAR];
  // A milestone may stand where its count does not begin, which matters to the start of what it follows.
  if (isOther || (duration === 0 && type === SS)) {
    handLimits(walk, edge, row, own);
    return;
  }
  const less = lag + (type < 2 ? duration : 0) - ((type & SS) === 0 ? 0 : (rows[row + DURATION] ?? 0));
  rows[row + LATE_COUNT] = Math.min(rows[row + LATE_COUNT] ?? 0, (rows[own + LATE_COUNT] ?? 0) - less);
  rows[row + FREE_COUNT] = Math.min(rows[row + FREE_COUNT] ?? 0, (rows[own + FREE_COUNT] ?? 0) - less);
}

/** What the edge allows at most, in the calendar of the task it comes from. */
function handLimits({ input, rows }: limit.Walk, edge: number, row: number, own: number): void {
  const lateStart = rows[own + LATE_AT] ?? 0;
  const start = rows[own + FREE_AT] ?? 0;
  const late = rows[own + LATE_COUNT] ?? 0;
  const early = rows[own + FREE_COUNT] ?? 0;
  if (rows[row + DURATION] === 0 || !needsCount(input, edge, rows[row + CALENDAR] ?? 0)) {
    rows[row + LATE_AT] = Math.min(rows[row + LATE_AT] ?? 0, limitAt(input, edge, lateStart, late));
    rows[row + FREE_AT] = Math.min(rows[row + FREE_AT] ?? 0, limitAt(input, edge, start, early));
    return;
  }
  const before = input.network.from[edge] ?? 0;
  const lateCount = limitWork(input, before, edge, boundAt(input, edge, lateStart, late));
  const earlyCount = limitWork(input, before, edge, boundAt(input, edge, start, early));
  rows[row + LATE_COUNT] = Math.min(rows[row + LATE_COUNT] ?? 0, lateCount);
  rows[row + FREE_COUNT] = Math.min(rows[row + FREE_COUNT] ?? 0, earlyCount);
}

/** Whether what the edge allows is a count: it is measured from the start, or its lag runs in the calendar it comes from. */
function needsCount({ network, lag, lagCalendar }: CpmInput, edge: number, calendar: number): boolean {
  if (((network.type[edge] ?? 0) & SS) !== 0) return true;
  return lag[edge] !== 0 && lagCalendar[edge] === calendar;
}

/** The latest instant that the edge allows, from the start and the finish (a count) of the task it leads to. */
function limitAt(input: CpmInput, edge: number, start: number, work: number): number {
  const lag = input.lag[edge] ?? 0;
  const node = input.network.to[edge] ?? 0;
  const calendar = input.calendar[node] ?? 0;
  if (lag === 0 || input.lagCalendar[edge] !== calendar)
    return unlagged(input, edge, boundAt(input, edge, start, work)) | 0;
  const span = (input.network.type[edge] ?? 0) < 2 ? (input.duration[node] ?? 0) : 0;
  return startAt(calendarAt(input.calendars, calendar), work - span - lag) | 0;
}

/** The instant that the edge bounds: the start, or the last that is the same working time as the finish. */
function boundAt(input: CpmInput, edge: number, start: number, work: number): number {
  if ((input.network.type[edge] ?? 0) < 2) return start;
  const node = input.network.to[edge] ?? 0;
  return startAt(calendarAt(input.calendars, input.calendar[node] ?? 0), work) | 0;
}

/** Tells the tasks that a node waits for to ask what they may. */
export function askBack(walk: limit.Walk, node: number): void {
  const { predAt, from } = walk.input.network;
  const end = predAt[node + 1] ?? 0;
  for (let edge = predAt[node] ?? 0; edge < end; edge++) {
    const before = from[edge] ?? 0;
    if (before < walk.low) limit.prepare(walk, before);
    walk.rows[ROW * before + LATE_COUNT] = ASKS;
  }
}
