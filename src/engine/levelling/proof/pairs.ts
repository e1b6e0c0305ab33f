import type { Columns } from '../columns.ts';
import type { Bounds } from './bounds.ts';
import { AGREED } from './bounds.ts';

/** Links and pairs of activities that no capacity lets run together. */
export class Pairs {
  private readonly bounds: Bounds;
  private readonly columns: Columns;
  private readonly rivals: readonly (readonly number[])[];

  constructor(columns: Columns, bounds: Bounds) {
    this.columns = columns;
    this.bounds = bounds;
    this.rivals = rivalsOf(columns);
  }

  /** Follows a raised bound; answers where the reason of a contradiction lies. */
  propagate(raised: number): number {
    const activity = raised >> 1;
    const conflict = this.alongLinks(raised, activity);
    if (conflict !== AGREED) return conflict;
    for (const rival of this.rivals[activity] ?? []) {
      const found = (raised & 1) === 0 ? this.exclude(rival, activity) : this.exclude(activity, rival);
      if (found !== AGREED) return found;
    }
    return AGREED;
  }

  private alongLinks(raised: number, activity: number): number {
    const { bounds, columns } = this;
    const isLeast = (raised & 1) === 0;
    const { at, from, lag } = isLeast ? columns.backward : columns.forward;
    const value = bounds.value[raised] ?? 0;
    for (let link = at[activity] ?? 0; link < (at[activity + 1] ?? 0); link++) {
      const other = from[link] ?? 0;
      const before = isLeast ? activity : other;
      const needed = value + (columns.duration[before] ?? 0) + (lag[link] ?? 0);
      const bound = 2 * other + (raised & 1);
      if (bounds.holds(bound, needed)) continue;
      const conflict = this.raise(bound, needed, [raised, value]);
      if (conflict !== AGREED) return conflict;
    }
    return AGREED;
  }

  /**
   * Of two rivals, the first cannot end before the second has to start: then the second comes
   * first, and both bounds follow. `late` has just begun later, or `early` must begin sooner.
   */
  private exclude(early: number, late: number): number {
    const { bounds } = this;
    const lateDuration = this.columns.duration[late] ?? 0;
    const least = bounds.least(late);
    const most = bounds.most(early);
    if (least + lateDuration <= most) return AGREED;
    // `late` cannot come before `early`, so `early` comes before `late`.
    const duration = this.columns.duration[early] ?? 0;
    const afterEarly = bounds.least(early) + duration;
    const because: readonly number[] = [2 * late, most - lateDuration + 1, 2 * early + 1, -most];
    if (!bounds.holds(2 * late, afterEarly)) {
      const conflict = this.raise(2 * late, afterEarly, [...because, 2 * early, afterEarly - duration]);
      if (conflict !== AGREED) return conflict;
    }
    const beforeLate = bounds.most(late) - duration;
    if (bounds.holds(2 * early + 1, -beforeLate)) return AGREED;
    return this.raise(2 * early + 1, -beforeLate, [...because, 2 * late + 1, -(beforeLate + duration)]);
  }

  private raise(bound: number, value: number, because: readonly number[]): number {
    const { bounds } = this;
    const reason = bounds.because();
    for (let at = 0; at < because.length; at += 2) bounds.and(reason, because[at] ?? 0, because[at + 1] ?? 0);
    if (!bounds.holds(bound ^ 1, 1 - value)) {
      bounds.raise(bound, value, reason);
      return AGREED;
    }
    bounds.and(reason, bound ^ 1, 1 - value);
    return reason;
  }
}

/** By activity: those it cannot run beside, links aside. */
function rivalsOf({ size, resources, demand, capacity, duration }: Columns): readonly (readonly number[])[] {
  const rivals = Array.from({ length: size }, (): number[] => []);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < one; other++) {
      if (duration[one] === 0 || duration[other] === 0) continue;
      for (let resource = 0; resource < resources; resource++) {
        const together =
          (demand[one * resources + resource] ?? 0) + (demand[other * resources + resource] ?? 0);
        if (together <= (capacity[resource] ?? 0)) continue;
        rivals[one]?.push(other);
        rivals[other]?.push(one);
        break;
      }
    }
  }
  return rivals;
}
