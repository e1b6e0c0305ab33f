import type { Columns } from './columns.ts';
import type { Direction } from './scheme.ts';

/**
 * By activity: periods from its finish to the end of the project along the longest chain of links
 * (seen from the given end); negative only where leads let the project end before it.
 */
export function tails(columns: Columns, direction: Direction): Int32Array {
  const { size, duration } = columns;
  const side = direction === 'forward' ? columns.backward : columns.forward;
  const tail = new Int32Array(size);
  for (let step = 0; step < size; step++) {
    const activity = direction === 'forward' ? size - 1 - step : step;
    let longest = 0;
    for (let link = side.at[activity] ?? 0; link < (side.at[activity + 1] ?? 0); link++) {
      const after = side.from[link] ?? 0;
      longest = Math.max(longest, (tail[after] ?? 0) + (duration[after] ?? 0) + (side.lag[link] ?? 0));
    }
    tail[activity] = longest;
  }
  return tail;
}

/** By activity: its earliest start by links and releases alone. */
export function earliestStarts({ size, duration, release, forward }: Columns): Int32Array {
  const start = release.slice();
  for (let activity = 0; activity < size; activity++) {
    for (let link = forward.at[activity] ?? 0; link < (forward.at[activity + 1] ?? 0); link++) {
      const before = forward.from[link] ?? 0;
      const ready = (start[before] ?? 0) + (duration[before] ?? 0) + (forward.lag[link] ?? 0);
      if (ready > (start[activity] ?? 0)) start[activity] = ready;
    }
  }
  return start;
}
