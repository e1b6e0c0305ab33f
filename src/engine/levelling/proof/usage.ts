import type { Columns } from '../columns.ts';
import type { Bounds } from './bounds.ts';
import { AGREED } from './bounds.ts';

/**
 * The time-table of one resource: what must be in use in each period because activities can
 * neither end before it nor start after it. Contradictions and moves are explained period by
 * period (Schutt, Feydy, Stuckey & Wallace 2011).
 */
export class Usage {
  private readonly bounds: Bounds;
  private readonly duration: Int32Array;
  private readonly users: readonly number[];
  private readonly units: Int32Array;
  private readonly capacity: number;
  private readonly used: Int32Array;
  private isStale = true;

  constructor(columns: Columns, resource: number, bounds: Bounds, makespan: number) {
    const { size, resources, demand, duration } = columns;
    this.bounds = bounds;
    this.duration = duration;
    this.units = Int32Array.from({ length: size }, (_, one) => demand[one * resources + resource] ?? 0);
    this.capacity = columns.capacity[resource] ?? 0;
    this.users = Array.from(this.units.keys())
      .filter((one) => (this.units[one] ?? 0) > 0 && (duration[one] ?? 0) > 0)
      .sort((a, b) => (this.units[b] ?? 0) - (this.units[a] ?? 0));
    this.used = new Int32Array(makespan + 1);
  }

  /** Says that a start has moved; without that there is nothing to draw anew. */
  hear(activity: number): void {
    if ((this.units[activity] ?? 0) > 0) this.isStale = true;
  }

  /** Answers where the reason of a contradiction lies; AGREED where all that follows has been drawn. */
  propagate(): number {
    if (!this.isStale) return AGREED;
    const { used, bounds } = this;
    used.fill(0);
    let isEmpty = true;
    for (const user of this.users) {
      const end = bounds.least(user) + (this.duration[user] ?? 0);
      const units = this.units[user] ?? 0;
      for (let period = bounds.most(user); period < end; period++) {
        const sum = (used[period] ?? 0) + units;
        used[period] = sum;
        isEmpty = false;
        if (sum > this.capacity) return this.explain(bounds.because(), period, -1);
      }
    }
    // Moves are drawn from this picture; those of its own users draw it anew.
    this.isStale = false;
    if (isEmpty) return AGREED;
    for (const user of this.users) {
      if (bounds.least(user) === bounds.most(user)) continue;
      const later = this.moveLater(user);
      if (later !== AGREED) return later;
      const sooner = this.moveSooner(user);
      if (sooner !== AGREED) return sooner;
    }
    return AGREED;
  }

  /** While some period of the earliest position is full, the activity starts behind the last such. */
  private moveLater(user: number): number {
    const { bounds } = this;
    const duration = this.duration[user] ?? 0;
    for (;;) {
      const least = bounds.least(user);
      const most = bounds.most(user);
      let period = Math.min(least + duration, most) - 1;
      while (period >= least && !this.isFull(period, user)) period--;
      if (period < least) return AGREED;
      const reason = this.explain(bounds.because(), period, user);
      bounds.and(reason, 2 * user, period - duration + 1);
      const conflict = this.raise(2 * user, period + 1, reason);
      if (conflict !== AGREED) return conflict;
    }
  }

  /** The same for the latest position, from behind. */
  private moveSooner(user: number): number {
    const { bounds } = this;
    const duration = this.duration[user] ?? 0;
    for (;;) {
      const least = bounds.least(user);
      const most = bounds.most(user);
      const end = most + duration;
      let period = Math.max(most, least + duration);
      while (period < end && !this.isFull(period, user)) period++;
      if (period >= end) return AGREED;
      const reason = this.explain(bounds.because(), period, user);
      bounds.and(reason, 2 * user + 1, -period);
      const conflict = this.raise(2 * user + 1, duration - period, reason);
      if (conflict !== AGREED) return conflict;
    }
  }

  /** Whether a period outside what the activity itself must use leaves it too little. */
  private isFull(period: number, user: number): boolean {
    return (this.used[period] ?? 0) + (this.units[user] ?? 0) > this.capacity;
  }

  /** The activities that must run in a period, as few as exceed the capacity (beside `user`, if any). */
  private explain(reason: number, period: number, user: number): number {
    const { bounds } = this;
    let missing = this.capacity - (user === -1 ? 0 : (this.units[user] ?? 0));
    for (const one of this.users) {
      const duration = this.duration[one] ?? 0;
      if (one === user || bounds.most(one) > period || bounds.least(one) + duration <= period) continue;
      bounds.and(reason, 2 * one, period - duration + 1);
      bounds.and(reason, 2 * one + 1, -period);
      missing -= this.units[one] ?? 0;
      if (missing < 0) break;
    }
    return reason;
  }

  private raise(bound: number, value: number, reason: number): number {
    const { bounds } = this;
    if (!bounds.holds(bound ^ 1, 1 - value)) {
      bounds.raise(bound, value, reason);
      return AGREED;
    }
    bounds.and(reason, bound ^ 1, 1 - value);
    return reason;
  }
}
