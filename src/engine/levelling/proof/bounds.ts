/** Returned by propagation where nothing contradicts. */
export const AGREED = -1;

/**
 * Bounds of the starts, with their history and reasons. Start s of activity a has two bounds:
 * bound 2a holds s ≥ value, bound 2a + 1 holds −s ≥ value; both only rise. A literal is a pair
 * (bound, value) "the bound is at least the value"; its opposite is (bound ^ 1, 1 − value).
 */
export class Bounds {
  readonly value: Int32Array;
  /** By entry of the trail: the bound raised, its values before and after, where its reason lies. */
  readonly raised: number[] = [];
  readonly before: number[] = [];
  readonly after: number[] = [];
  readonly reason: number[] = [];
  /** The entry that raised the same bound before, −1 for none. */
  readonly previous: number[] = [];
  readonly level: number[] = [];
  /** By bound: its latest entry, −1 for none. */
  readonly latest: Int32Array;
  /** Reasons one behind another: count of numbers, then pairs of bound and value. */
  readonly pool: number[] = [];
  private readonly levels: { readonly entries: number; readonly pool: number }[] = [];

  constructor(least: ArrayLike<number>, most: ArrayLike<number>) {
    this.value = new Int32Array(2 * least.length);
    this.latest = new Int32Array(2 * least.length).fill(-1);
    for (let activity = 0; activity < least.length; activity++) {
      this.value[2 * activity] = least[activity] ?? 0;
      this.value[2 * activity + 1] = -(most[activity] ?? 0);
    }
  }

  get depth(): number {
    return this.levels.length;
  }

  least(activity: number): number {
    return this.value[2 * activity] ?? 0;
  }

  most(activity: number): number {
    return -(this.value[2 * activity + 1] ?? 0);
  }

  holds(bound: number, value: number): boolean {
    return (this.value[bound] ?? 0) >= value;
  }

  /** A further decision. */
  decide(bound: number, value: number): void {
    this.levels.push({ entries: this.raised.length, pool: this.pool.length });
    this.raise(bound, value, this.because());
  }

  /** Begins a reason; pairs are pushed to it with `and`. Answers where it lies. */
  because(): number {
    return this.pool.push(0) - 1;
  }

  and(reason: number, bound: number, value: number): void {
    this.pool.push(bound, value);
    this.pool[reason] = (this.pool[reason] ?? 0) + 2;
  }

  /** Raises a bound that the activity's other bound allows. */
  raise(bound: number, value: number, reason: number): void {
    const entry = this.raised.push(bound) - 1;
    this.before.push(this.value[bound] ?? 0);
    this.after.push(value);
    this.reason.push(reason);
    this.previous.push(this.latest[bound] ?? -1);
    this.level.push(this.levels.length);
    this.latest[bound] = entry;
    this.value[bound] = value;
  }

  /** The entry by which a literal came to hold, −1 where it held from the beginning. */
  entryOf(bound: number, value: number): number {
    let entry = this.latest[bound] ?? -1;
    while (entry !== -1 && (this.before[entry] ?? 0) >= value) entry = this.previous[entry] ?? -1;
    return entry;
  }

  backTo(depth: number): void {
    const mark = this.levels[depth];
    if (mark === undefined) return;
    for (let entry = this.raised.length - 1; entry >= mark.entries; entry--) {
      const bound = this.raised[entry] ?? 0;
      this.value[bound] = this.before[entry] ?? 0;
      this.latest[bound] = this.previous[entry] ?? -1;
    }
    const { raised, before, after, reason, previous, level } = this;
    for (const column of [raised, before, after, reason, previous, level]) column.length = mark.entries;
    this.pool.length = mark.pool;
    this.levels.length = depth;
  }
}
