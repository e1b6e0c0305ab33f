import type { RandomSequence } from '../random/sequence.ts';
import type { Side } from './columns.ts';
import type { Individual } from './individual.ts';

/** Least and most part of the time axis that a child takes from its father as it is. */
const LEAST_WINDOW = 0.1;
const MOST_WINDOW = 0.6;

/**
 * A child's activities in order of finish: in a window of time, drawn at random, as in the father;
 * what the father finished before it and after it in the order of the mother (the two-point
 * crossover on the time axis of Debels & Vanhoucke 2007). Every predecessor stays before its
 * successors.
 */
export function crossOver(
  father: Individual,
  mother: Individual,
  child: Int32Array,
  random: RandomSequence,
): void {
  const { makespan, finish } = father;
  const share = LEAST_WINDOW + (MOST_WINDOW - LEAST_WINDOW) * random.share();
  const length = Math.max(1, Math.min(makespan - 1, Math.round(makespan * share)));
  const begin = random.below(makespan - length + 1);
  const end = begin + length;
  const size = child.length;
  let place = 0;
  for (let index = 0; index < size; index++) {
    const activity = mother.order[index] ?? 0;
    if ((finish[activity] ?? 0) <= begin) child[place++] = activity;
  }
  for (let index = place; index < size; index++) {
    const activity = father.order[index] ?? 0;
    if ((finish[activity] ?? 0) > end) break;
    child[place++] = activity;
  }
  if (place === size) return;
  for (let index = 0; index < size; index++) {
    const activity = mother.order[index] ?? 0;
    if ((finish[activity] ?? 0) > end) child[place++] = activity;
  }
}

/** Exchanges neighbours in a list where no link forbids it, each pair with a small chance. */
export function mutate(list: Int32Array, side: Side, chance: number, random: RandomSequence): void {
  const threshold = chance * 2 ** 32;
  for (let index = 1; index < list.length; index++) {
    if (random.word() >= threshold) continue;
    const activity = list[index] ?? 0;
    const before = list[index - 1] ?? 0;
    if (isLinked(side, before, activity)) continue;
    list[index] = before;
    list[index - 1] = activity;
  }
}

function isLinked({ at, from }: Side, before: number, activity: number): boolean {
  for (let link = at[activity] ?? 0; link < (at[activity + 1] ?? 0); link++)
    if (from[link] === before) return true;
  return false;
}

/** The same list seen from the other end. */
export function reverseInto(order: Int32Array, list: Int32Array): void {
  const last = order.length - 1;
  for (let index = 0; index <= last; index++) list[index] = order[last - index] ?? 0;
}
