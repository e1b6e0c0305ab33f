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
    if (type[edge] === FS && lag[edge] === 0) {
      rows[row + LATE_AT] = Math.min(rows[row + LATE_AT] ?? 0, rows[own + LATE_AT] ?? 0);
      rows[row + FREE_AT] = Math.min(rows[row + FREE_AT] ?? 0, rows[own + FREE_AT] ?? 0);
    } else if (rows[row + CALENDAR] === rows[own + CALENDAR] && rows[row + DURATION] !== 0)
      handCount(walk, edge, row, own);
    else handLimits(walk, edge, row, own);
  }
}

/** Between two tasks of one calendar the counts of a lag or of another type need not become instants and back. */
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
function handLimits(walk: limit.Walk, edge: number, row: number, own: number): void {
  const { input, rows } = walk;
  const lag = input.lag[edge] ?? 0;
  const calendar = rows[own + CALENDAR] ?? 0;
  const isOnStart = (input.network.type[edge] ?? 0) < 2;
  if (rows[row + DURATION] !== 0 && isCount(walk, edge, row)) handFromStart(walk, edge, row, own);
  else if (lag !== 0 && input.lagCalendar[edge] === calendar) {
    const time = calendarAt(input.calendars, calendar);
    const less = isOnStart ? lag + (rows[own + DURATION] ?? 0) : lag;
    const late = startAt(time, (rows[own + LATE_COUNT] ?? 0) - less) | 0;
    const early = startAt(time, (rows[own + FREE_COUNT] ?? 0) - less) | 0;
    rows[row + LATE_AT] = Math.min(rows[row + LATE_AT] ?? 0, late);
    rows[row + FREE_AT] = Math.min(rows[row + FREE_AT] ?? 0, early);
  } else {
    const late = unlagged(input, edge, boundAt(walk, edge, own + LATE_AT)) | 0;
    const early = unlagged(input, edge, boundAt(walk, edge, own + FREE_AT)) | 0;
    rows[row + LATE_AT] = Math.min(rows[row + LATE_AT] ?? 0, late);
    rows[row + FREE_AT] = Math.min(rows[row + FREE_AT] ?? 0, early);
  }
}

/** Whether what the edge allows is a count: it is measured from the start, or its lag runs in the calendar it comes from. */
function isCount({ input, rows }: limit.Walk, edge: number, row: number): boolean {
  if (((input.network.type[edge] ?? 0) & SS) !== 0) return true;
  return input.lag[edge] !== 0 && input.lagCalendar[edge] === rows[row + CALENDAR];
}

function handFromStart(walk: limit.Walk, edge: number, row: number, own: number): void {
  const { input, rows } = walk;
  const before = input.network.from[edge] ?? 0;
  const late = limitWork(input, before, edge, boundAt(walk, edge, own + LATE_AT)) | 0;
  const early = limitWork(input, before, edge, boundAt(walk, edge, own + FREE_AT)) | 0;
  rows[row + LATE_COUNT] = Math.min(rows[row + LATE_COUNT] ?? 0, late);
  rows[row + FREE_COUNT] = Math.min(rows[row + FREE_COUNT] ?? 0, early);
}

/** The instant that the edge bounds: the start, which lies at `cell`, or the last that is the same working time as the finish. */
function boundAt({ input, rows }: limit.Walk, edge: number, cell: number): number {
  if ((input.network.type[edge] ?? 0) < 2) return rows[cell] ?? 0;
  const calendar = rows[cell - (cell % ROW) + CALENDAR] ?? 0;
  return startAt(calendarAt(input.calendars, calendar), rows[cell + 1] ?? 0) | 0;
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
