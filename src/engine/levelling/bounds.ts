import type { Columns } from './columns.ts';
import { earliestStarts, tails } from './lengths.ts';

/**
 * No schedule is shorter: the longest of the critical path and of what each resource's work needs
 * between the activities that must come before it and those that must follow.
 */
export function lowerBound(columns: Columns): number {
  const start = earliestStarts(columns);
  const tail = tails(columns, 'forward');
  let bound = 0;
  for (let activity = 0; activity < columns.size; activity++) {
    const through = (start[activity] ?? 0) + (columns.duration[activity] ?? 0) + (tail[activity] ?? 0);
    bound = Math.max(bound, through);
  }
  for (let resource = 0; resource < columns.resources; resource++)
    bound = Math.max(bound, energyBound(columns, resource, { start, tail }));
  return bound;
}

/**
 * The energy of the activities that neither start before head h nor end later than tail q before
 * the end needs h + energy / capacity + q periods (Carlier & Latapie 1991, for one resource); all
 * heads are tried, with the tails in descending order for each.
 */
function energyBound(
  columns: Columns,
  resource: number,
  ends: { readonly start: Int32Array; readonly tail: Int32Array },
): number {
  const { size, resources, duration, demand } = columns;
  const capacity = mostUnits(columns, resource);
  const users: number[] = [];
  for (let activity = 0; activity < size; activity++)
    if ((duration[activity] ?? 0) * (demand[activity * resources + resource] ?? 0) > 0) users.push(activity);
  if (capacity === 0 || users.length === 0) return 0;
  const tailOf = (activity: number): number => ends.tail[activity] ?? 0;
  const byTail = users.toSorted((a, b) => tailOf(b) - tailOf(a));
  const heads = users.length > MOST_USERS ? [leastHead(users, ends.start)] : distinct(users, ends.start);
  let bound = 0;
  for (const head of heads) {
    let energy = 0;
    for (const activity of byTail) {
      if ((ends.start[activity] ?? 0) < head) continue;
      energy += (duration[activity] ?? 0) * (demand[activity * resources + resource] ?? 0);
      bound = Math.max(bound, head + Math.ceil(energy / capacity) + tailOf(activity));
    }
  }
  return bound;
}

/** Beyond so many the square of their number is too much for a bound. */
const MOST_USERS = 2000;

function mostUnits({ capacity, changes }: Columns, resource: number): number {
  return changes
    .filter((change) => change.resource === resource)
    .reduce((most, change) => Math.max(most, change.to), capacity[resource] ?? 0);
}

function distinct(users: readonly number[], start: Int32Array): readonly number[] {
  return [...new Set(users.map((activity) => start[activity] ?? 0))];
}

function leastHead(users: readonly number[], start: Int32Array): number {
  return users.reduce((least, activity) => Math.min(least, start[activity] ?? 0), Infinity);
}
