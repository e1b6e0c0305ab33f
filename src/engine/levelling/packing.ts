import type { Columns } from './columns.ts';

/**
 * Capacities side by side in 32-bit words, each field with a guard bit above it, so that one
 * subtraction tells whether all of a word's resources suffice (SIMD within a register; Lamport 1975).
 */
export interface Packed {
  readonly words: number;
  /** By word: all fields at full capacity, guard bits set. */
  readonly full: Int32Array;
  readonly guard: Int32Array;
  /** `words` words for each activity; all 0 for one that runs without resources. */
  readonly need: Int32Array;
  /** By resource: its word and the place of its lowest bit there; word −1 where it never binds. */
  readonly word: Int32Array;
  readonly shift: Int32Array;
}

/** Packs the resources that can ever be short, as many to a word as fit. */
export function pack(columns: Columns): Packed {
  const { size, resources, demand, duration } = columns;
  const word = new Int32Array(resources).fill(-1);
  const shift = new Int32Array(resources);
  const used: number[] = [];
  for (let resource = 0; resource < resources; resource++) {
    const least = leastCapacity(columns, resource);
    if (totalDemand(columns, resource) <= least) continue;
    const width = 33 - Math.clz32(mostCapacity(columns, resource));
    const found = used.findIndex((bits) => bits + width <= 32);
    const place = found === -1 ? used.push(0) - 1 : found;
    word[resource] = place;
    shift[resource] = used[place] ?? 0;
    used[place] = (used[place] ?? 0) + width;
  }
  const words = Math.max(1, used.length);
  const full = new Int32Array(words);
  const guard = new Int32Array(words);
  const need = new Int32Array(size * words);
  for (let resource = 0; resource < resources; resource++) {
    const at = word[resource] ?? -1;
    if (at === -1) continue;
    const low = shift[resource] ?? 0;
    const top = low + 32 - Math.clz32(mostCapacity(columns, resource));
    guard[at] = (guard[at] ?? 0) | (1 << top);
    full[at] = (full[at] ?? 0) | ((columns.capacity[resource] ?? 0) << low) | (1 << top);
    for (let activity = 0; activity < size; activity++) {
      if (duration[activity] === 0) continue;
      const units = demand[activity * resources + resource] ?? 0;
      need[activity * words + at] = (need[activity * words + at] ?? 0) | (units << low);
    }
  }
  return { words, full, guard, need, word, shift };
}

function totalDemand({ size, resources, demand, duration }: Columns, resource: number): number {
  let sum = 0;
  for (let activity = 0; activity < size; activity++)
    if (duration[activity] !== 0) sum += demand[activity * resources + resource] ?? 0;
  return sum;
}

function leastCapacity({ capacity, changes }: Columns, resource: number): number {
  return changes
    .filter((change) => change.resource === resource)
    .reduce((least, change) => Math.min(least, change.to), capacity[resource] ?? 0);
}

/** The largest figure the resource's field has to hold. */
function mostCapacity({ capacity, changes }: Columns, resource: number): number {
  return changes
    .filter((change) => change.resource === resource)
    .reduce((most, change) => Math.max(most, change.to), capacity[resource] ?? 0);
}
