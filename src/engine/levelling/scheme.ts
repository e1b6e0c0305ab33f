import type { Columns } from './columns.ts';
import { eventScheme } from './events.ts';
import { pack } from './packing.ts';
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
  const isSteady = direction === 'backward' || isTimeless(columns);
  const isPlain =
    packed.words === 1 && isSteady && !columns.preemptible.includes(1) && !columns[direction].hasLags;
  return isPlain && columns.horizon <= MOST_SLOTS
    ? slotScheme(columns, direction, packed)
    : eventScheme(columns, direction);
}

/** Whether time may run either way: a schedule from the end is one from the start as well. */
export function isTimeless({ changes, release, preemptible }: Columns): boolean {
  return changes.length === 0 && !preemptible.includes(1) && release.every((period) => period === 0);
}
