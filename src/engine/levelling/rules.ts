import type { Columns } from './columns.ts';
import { earliestStarts, tails } from './lengths.ts';

/** What makes an activity come first among those that could start (Kolisch 1996). */
export type PriorityRule =
  /** The order of the problem, as ordinary tools level. */
  | 'list-order'
  | 'latest-finish'
  | 'latest-start'
  | 'least-slack'
  /** Own duration and those of its immediate successors. */
  | 'greatest-rank'
  | 'most-successors'
  | 'shortest-first';

/** By activity: the larger the sooner. */
export function urgencies(columns: Columns, rule: PriorityRule): Float64Array {
  const { size, duration, activity, backward } = columns;
  const tail = tails(columns, 'forward');
  const start = earliestStarts(columns);
  const after = (one: number): readonly number[] =>
    Array.from(backward.from.subarray(backward.at[one] ?? 0, backward.at[one + 1] ?? 0));
  const lengthOf = (one: number): number => duration[one] ?? 0;
  const rules: Readonly<Record<PriorityRule, (one: number) => number>> = {
    'list-order': (one) => -(activity[one] ?? 0),
    'latest-finish': (one) => tail[one] ?? 0,
    'latest-start': (one) => (tail[one] ?? 0) + lengthOf(one),
    'least-slack': (one) => (start[one] ?? 0) + lengthOf(one) + (tail[one] ?? 0),
    'greatest-rank': (one) => after(one).reduce((sum, other) => sum + lengthOf(other), lengthOf(one)),
    'most-successors': (one) => after(one).length,
    'shortest-first': (one) => -lengthOf(one),
  };
  return Float64Array.from({ length: size }, (_, one) => rules[rule](one));
}
