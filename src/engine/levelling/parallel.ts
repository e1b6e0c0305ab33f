import type { Columns } from './columns.ts';
import type { Needs } from './timeline.ts';
import { needsOf, NO_PLACE } from './events.ts';
import { Timeline } from './timeline.ts';

/**
 * The parallel schedule generation scheme (Kelley 1963; Kolisch 1996): goes through time and starts,
 * whenever something ends or becomes possible, what fits, the most urgent first. Writes finishes by
 * number of activity and answers the latest, NO_PLACE where an activity never fits.
 */
export function scheduleInParallel(columns: Columns, urgency: ArrayLike<number>, finish: Int32Array): number {
  return new Sweep(columns, urgency, finish).run();
}

class Sweep {
  private readonly columns: Columns;
  private readonly urgency: ArrayLike<number>;
  private readonly finish: Int32Array;
  private readonly profile: Timeline;
  private readonly needs: readonly Needs[];
  private readonly waiting: Int32Array;
  /** By activity: its earliest start by what has been placed. */
  private readonly ready: Int32Array;
  private possible: number[] = [];
  private ends: number[] = [];

  constructor(columns: Columns, urgency: ArrayLike<number>, finish: Int32Array) {
    const { size, capacity, changes, horizon, forward } = columns;
    this.columns = columns;
    this.urgency = urgency;
    this.finish = finish;
    this.profile = new Timeline({
      capacity,
      changes,
      begin: 0,
      expectedEnd: Math.ceil(horizon / 4),
      expectedEvents: 2 * size,
    });
    this.needs = Array.from({ length: size }, (_, activity) => needsOf(columns, activity));
    this.waiting = Int32Array.from(
      { length: size },
      (_, at) => (forward.at[at + 1] ?? 0) - (forward.at[at] ?? 0),
    );
    this.ready = columns.release.slice();
    this.possible = Array.from(this.waiting.keys()).filter((activity) => this.waiting[activity] === 0);
    this.ends = changes.map(({ from }) => from);
  }

  run(): number {
    let placed = 0;
    let makespan = 0;
    for (let now = this.next(-1); placed < this.columns.size; now = this.next(now)) {
      if (now === Infinity) return NO_PLACE;
      for (let one = this.mostUrgent(now); one !== -1; one = this.mostUrgent(now)) {
        makespan = Math.max(makespan, this.place(one, now));
        placed++;
      }
    }
    return makespan;
  }

  /** The next instant at which anything changes. */
  private next(now: number): number {
    this.ends = this.ends.filter((end) => end > now);
    const opening = this.possible.reduce((least, activity) => {
      const at = this.ready[activity] ?? 0;
      return at > now ? Math.min(least, at) : least;
    }, Infinity);
    return this.ends.reduce((least, end) => Math.min(least, end), opening);
  }

  private mostUrgent(now: number): number {
    let best = -1;
    for (const activity of this.possible) {
      const isBehind = best !== -1 && (this.urgency[activity] ?? 0) <= (this.urgency[best] ?? 0);
      if (isBehind || (this.ready[activity] ?? 0) > now || !this.fits(activity, now)) continue;
      best = activity;
    }
    return best;
  }

  private fits(activity: number, now: number): boolean {
    const periods = this.columns.duration[activity] ?? 0;
    return periods === 0 || !this.profile.isShort(this.needs[activity] ?? NOTHING, now, now + periods);
  }

  private place(activity: number, now: number): number {
    const { duration, backward } = this.columns;
    const end = now + (duration[activity] ?? 0);
    this.profile.take(this.needs[activity] ?? NOTHING, now, end);
    this.finish[activity] = end;
    this.ends.push(end);
    this.possible = this.possible.filter((other) => other !== activity);
    for (let link = backward.at[activity] ?? 0; link < (backward.at[activity + 1] ?? 0); link++) {
      const after = backward.from[link] ?? 0;
      this.ready[after] = Math.max(this.ready[after] ?? 0, end + (backward.lag[link] ?? 0));
      this.waiting[after] = (this.waiting[after] ?? 0) - 1;
      // A lead may open a successor in the past; it starts now at the earliest.
      if (this.waiting[after] === 0) this.possible.push(after);
    }
    return end;
  }
}

const NOTHING: Needs = { resource: [], units: [] };
