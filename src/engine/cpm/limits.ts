import type { CpmDates, CpmInput } from './input.ts';
import { toWork } from '../calendar/work-time.ts';
import * as code from './codes.ts';

/**
 * What a walk back knows of a task lies in one row of eight cells, so that one line of the cache is
 * fetched for each link. The first four hold what the task has been handed by those that wait for it:
 * its latest finish as an instant and as a count of working minutes, and the same for a finish that
 * moves nobody. Once it is settled they hold what it hands on itself: late start and late finish (a
 * count), early start and early finish (a count).
 */
export const ROW = 8;
export const LATE_AT = 0;
export const LATE_COUNT = 1;
export const FREE_AT = 2;
export const FREE_COUNT = 3;
export const CALENDAR = 4;
export const DURATION = 5;
/** The early start, an instant. */
export const START = 6;
/** The early finish, a count. */
export const DONE = 7;

/** In place of a count handed back: the task must ask its successors. */
export const ASKS = code.NONE;

/** A walk back through the network. */
export interface Walk {
  readonly input: CpmInput;
  readonly dates: CpmDates;
  /** The project's finish, and what it counts in each calendar. */
  readonly endAt: number;
  readonly endWork: Int32Array;
  readonly rows: Int32Array;
  /** Rows from this node on are prepared; those before it hold what an earlier walk left. */
  low: number;
}

/** So many rows are prepared at a time. */
const BLOCK = 512;
const { NEVER } = code;

let room = new Int32Array(0);

/** A walk that has not begun; every one is given the same rows. */
export function walkFrom(input: CpmInput, dates: CpmDates): Walk {
  const { network, calendars } = input;
  if (room.length < ROW * network.size) room = new Int32Array(ROW * network.size);
  const endAt = input.projectFinish ?? dates.projectFinish[0] ?? 0;
  const endWork = Int32Array.from(calendars, (time) => toWork(time, endAt));
  return { input, dates, endAt, endWork, rows: room, low: network.size };
}

/** Prepares the rows down to `node`, not before they are needed: so they are in the cache when the walk arrives. */
export function prepare(walk: Walk, node: number): void {
  const { rows, low } = walk;
  const { ceiling, calendar, duration } = walk.input;
  const { start, finishWork } = walk.dates;
  const first = node - (node % BLOCK);
  for (let at = first; at < low; at++) {
    const row = ROW * at;
    rows[row + DONE] = finishWork[at] ?? 0;
    rows[row + LATE_AT] = ceiling[at] ?? 0;
    rows[row + LATE_COUNT] = NEVER;
    rows[row + FREE_AT] = NEVER;
    rows[row + FREE_COUNT] = NEVER;
    rows[row + CALENDAR] = calendar[at] ?? 0;
    rows[row + DURATION] = duration[at] ?? 0;
    rows[row + START] = start[at] ?? 0;
  }
  walk.low = first;
}
