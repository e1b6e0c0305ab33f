import type { Columns, Side } from './columns.ts';
import type { Direction, Scheme } from './scheme.ts';
import type { Needs } from './timeline.ts';
import { END_OF_TIME, Timeline } from './timeline.ts';

/** Where the search for a place ended for activities of one kind: none can start between. */
interface Searched {
  from: number;
  to: number;
}

/** Answered as a makespan where an activity finds no place: its capacity is taken away for good. */
export const NO_PLACE = 2 ** 31 - 1;

/**
 * The serial scheme on a profile of events: any number of resources, capacities of any size and
 * changing in time, lags, releases, horizons of any length.
 */
export function eventScheme(columns: Columns, direction: Direction): EventScheme {
  return new EventScheme(columns, direction);
}

class EventScheme implements Scheme {
  /** By activity: the stretches in which it runs, where it may be interrupted. */
  readonly parts = new Map<number, { readonly from: number; readonly to: number }[]>();
  private readonly preemptible: Uint8Array;
  private readonly duration: Int32Array;
  private readonly side: Side;
  private readonly release: Int32Array;
  private readonly profile: Timeline;
  private readonly needs: readonly Needs[];
  private readonly kind: Int32Array;
  private readonly searched: readonly Searched[];

  constructor(columns: Columns, direction: Direction) {
    const { size, duration } = columns;
    this.duration = duration;
    this.preemptible = columns.preemptible;
    this.side = columns[direction];
    this.release = direction === 'forward' ? columns.release : new Int32Array(size);
    this.profile = new Timeline({
      capacity: columns.capacity,
      changes: direction === 'forward' ? columns.changes : [],
      begin: 0,
      expectedEnd: Math.ceil(columns.horizon / 4),
      expectedEvents: 2 * size,
    });
    this.needs = Array.from({ length: size }, (_, activity) => needsOf(columns, activity));
    const { kind, count } = kindsOf(this.needs, duration);
    this.kind = kind;
    this.searched = Array.from({ length: count }, () => ({ from: 0, to: 0 }));
  }

  schedule(list: Int32Array, finish: Int32Array): number {
    this.profile.clear();
    for (const one of this.searched) one.from = one.to = 0;
    let makespan = 0;
    for (const activity of list) {
      const earliest = this.earliestOf(activity, finish);
      const end =
        this.preemptible[activity] === 1
          ? this.placeInParts(activity, earliest)
          : this.placeFrom(activity, earliest) + (this.duration[activity] ?? 0);
      if (end >= END_OF_TIME) return NO_PLACE;
      finish[activity] = end;
      makespan = Math.max(makespan, end);
    }
    return makespan;
  }

  private earliestOf(activity: number, finish: Int32Array): number {
    const { at, from, lag } = this.side;
    let earliest = this.release[activity] ?? 0;
    for (let link = at[activity] ?? 0; link < (at[activity + 1] ?? 0); link++)
      earliest = Math.max(earliest, (finish[from[link] ?? 0] ?? 0) + (lag[link] ?? 0));
    return earliest;
  }

  private placeFrom(activity: number, earliest: number): number {
    const need = this.needs[activity] ?? NOTHING;
    const periods = this.duration[activity] ?? 0;
    const before = this.searched[this.kind[activity] ?? 0];
    if (periods === 0 || need.resource.length === 0 || before === undefined) return earliest;
    let start = earliest >= before.from && earliest < before.to ? before.to : earliest;
    while (start < END_OF_TIME && this.profile.isShort(need, start, start + periods))
      start = this.profile.shortUntil;
    if (start >= END_OF_TIME) return start;
    if (earliest <= before.from || earliest > before.to) before.from = earliest;
    before.to = start;
    this.profile.take(need, start, start + periods);
    return start;
  }

  /** Works whenever there is room, until all is done. */
  private placeInParts(activity: number, earliest: number): number {
    const { profile } = this;
    const need = this.needs[activity] ?? NOTHING;
    const parts: { from: number; to: number }[] = [];
    let at = earliest;
    for (let left = this.duration[activity] ?? 0; left > 0;) {
      // Where one resource is free again, another may be short.
      while (at < END_OF_TIME && profile.isShort(need, at, at + 1)) at = profile.shortUntil;
      if (at >= END_OF_TIME) return at;
      const until = profile.freeUntil(need, at, at + left);
      if (until > at) parts.push({ from: at, to: until });
      profile.take(need, at, until);
      left -= until - at;
      at = until;
    }
    this.parts.set(activity, parts);
    return at;
  }
}

const NOTHING: Needs = { resource: [], units: [] };

/** What an activity needs, without the resources it does not. */
export function needsOf({ resources, demand }: Columns, activity: number): Needs {
  const resource: number[] = [];
  const units: number[] = [];
  for (let index = 0; index < resources; index++) {
    const asked = demand[activity * resources + index] ?? 0;
    if (asked <= 0) continue;
    resource.push(index);
    units.push(asked);
  }
  return { resource, units };
}

/** Activities of one kind need the same for as long: what one could not have, the next cannot have either. */
function kindsOf(needs: readonly Needs[], duration: Int32Array): { kind: Int32Array; count: number } {
  const known = new Map<string, number>();
  const kind = Int32Array.from(needs, (need, activity) => {
    const key = JSON.stringify([duration[activity], need.resource, need.units]);
    const found = known.get(key) ?? known.size;
    known.set(key, found);
    return found;
  });
  return { kind, count: known.size };
}
