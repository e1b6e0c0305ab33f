import { mixed } from '../random/sequence.ts';

const LEAST_BITS = 10;
const MOST_BITS = 17;

/**
 * Remembers schedules by a word each, in a table of fixed size where the latest overwrites: a
 * schedule made again is mostly recognised, a new one is taken for another once in billions
 * (transposition tables; Zobrist 1970).
 */
export class SeenSchedules {
  private readonly table: Int32Array;

  /** A table for about so many schedules. */
  constructor(schedules: number) {
    const bits = Math.ceil(Math.log2(Math.max(1, 4 * schedules)));
    this.table = new Int32Array(2 ** Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)));
  }

  /** Whether the schedule was there already; it is from now on. */
  add(finish: Int32Array): boolean {
    let place = 1;
    let check = 1;
    for (let activity = 0; activity < finish.length; activity++) {
      const end = finish[activity] ?? 0;
      place = Math.imul(place ^ end, 0x9e3779b1) ^ (place >>> 13);
      check = Math.imul(check + end, 0x85ebca6b) ^ (check >>> 15);
    }
    // A word of 0 would be found in an empty place.
    const word = check | 1;
    const at = mixed(place) & (this.table.length - 1);
    const isKnown = this.table[at] === word;
    this.table[at] = word;
    return isKnown;
  }
}
