import type { CpmDates, CpmInput } from './input.ts';
import { toWork } from '../calendar/work-time.ts';
import * as code from './codes.ts';

const { NEVER } = code;

/**
 * What a task has been handed by the tasks that wait for it, and what they ask of it, in a row of
 * eight cells, so that one line of the cache is fetched for each link.
 */
export const ROW = 8;
/** Where in a row: the latest finish as an instant and as a count; the same without moving another task. */
export const LATE_AT = 0;
export const LATE_COUNT = 1;
export const FREE_AT = 2;
export const FREE_COUNT = 3;
export const CALENDAR = 4;
export const DURATION = 5;

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

let room = new Int32Array(0);

/** A walk that has not begun; every one is given the same rows. */
export function walkFrom(input: CpmInput, dates: CpmDates): Walk {
  const { network, calendars } = input;
  const endAt = input.projectFinish ?? dates.projectFinish[0] ?? 0;
  if (room.length < ROW * network.size) room = new Int32Array(ROW * network.size);
  const endWork = Int32Array.from(calendars, (time) => toWork(time, endAt));
  return { input, dates, endAt, endWork, rows: room, low: network.size };
}

/** Prepares the rows down to `node`, not before they are needed: so they are in the cache when the walk arrives. */
export function prepare(walk: Walk, node: number): void {
  const { rows, low } = walk;
  const { calendar, duration } = walk.input;
  const first = node - (node % BLOCK);
  for (let at = first; at < low; at++) {
    const row = ROW * at;
    rows[row + 5] = duration[at] ?? 0;
    rows[row] = NEVER;
    rows[row + 1] = NEVER;
    rows[row + 2] = NEVER;
    rows[row + 3] = NEVER;
    rows[row + 4] = calendar[at] ?? 0;
  }
  walk.low = first;
}
