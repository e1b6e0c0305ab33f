import type { Columns } from './columns.ts';
import { eventScheme } from './events.ts';
import { pack, type Packed } from './packing.ts';
import { parallelScheme } from './parallel-slots.ts';
import { slotScheme } from './slots.ts';

/** Makes schedules out of lists: the serial schedule generation scheme (Kelley 1963; Kolisch 1996). */
export interface Scheme {
  /**
   * Gives each activity, in the order of the list, its earliest start that leaves every predecessor
   * finished and every capacity kept. Predecessors come before their successors in the list.
   * Writes finishes, by number of activity, and answers the latest.
   */
  readonly schedule: (list: Int32Array, finish: Int32Array) => number;
}

export type Direction = 'forward' | 'backward';

/** A longer horizon is kept by events instead of by period. */
const MOST_SLOTS = 200_000;

/**
 * The scheme that suits a problem, seen from one end. Seen from its end, with time running
 * backwards, releases and changes of capacity are out of sight.
 */
export function schemeOf(columns: Columns, direction: Direction): Scheme {
  const packed = pack(columns);
  return isPlain(columns, direction, packed) && columns.horizon <= MOST_SLOTS
    ? slotScheme(columns, direction, packed)
    : eventScheme(columns, direction);
}

/**
 * The parallel scheme for a problem that is plain enough for it, seen from one end. It waits for
 * something to end, so no activity may wait for a change of capacity.
 */
export function parallelSchemeOf(columns: Columns, direction: Direction): Scheme | null {
  if (columns.changes.length > 0) return null;
  const packed = pack(columns);
  return isPlain(columns, direction, packed) ? parallelScheme(columns, direction, packed) : null;
}

/** All resources in one word, capacities that never change, no lags and no interruptions. */
function isPlain(columns: Columns, direction: Direction, { words }: Packed): boolean {
  const isSteady = direction === 'backward' || isTimeless(columns);
  return words === 1 && isSteady && !columns.preemptible.includes(1) && !columns[direction].hasLags;
}

/** Whether time may run either way: a schedule from the end is one from the start as well. */
export function isTimeless({ changes, release, preemptible }: Columns): boolean {
  return changes.length === 0 && !preemptible.includes(1) && release.every((period) => period === 0);
}
