/** Resources needed and units of each, in step. */
export interface Needs {
  readonly resource: ArrayLike<number>;
  readonly units: ArrayLike<number>;
}

export interface TimelineInput {
  readonly capacity: ArrayLike<number>;
  /** In order of time. */
  readonly changes: readonly { readonly from: number; readonly resource: number; readonly to: number }[];
  /** No event lies before it. */
  readonly begin: number;
  /** Most events are expected before it, and about so many: the index is laid out for them. */
  readonly expectedEnd: number;
  readonly expectedEvents: number;
}

/** Later than any instant. */
export const END_OF_TIME = 2 ** 52;

const MOST_BUCKETS = 65_536;
const LEAST_BUCKETS = 16;

/** What is free of each resource over time. */
export class Timeline {
  /** After a shortage: until when it lasts, and of what. */
  shortUntil = 0;
  shortResource = -1;
  private readonly profiles: readonly Profile[];

  constructor(input: TimelineInput) {
    const { capacity, changes } = input;
    const share = Math.ceil(input.expectedEvents / Math.max(1, capacity.length));
    const buckets = Math.max(LEAST_BUCKETS, Math.min(MOST_BUCKETS, share));
    const frame = {
      begin: input.begin,
      width: Math.max(1, (input.expectedEnd - input.begin) / buckets),
      buckets,
    };
    this.profiles = Array.from(capacity, (units, resource) => {
      const own = changes.filter((change) => change.resource === resource);
      return new Profile(frame, [{ from: input.begin, to: units }, ...own]);
    });
  }

  /** Gives everything back. */
  clear(): void {
    for (const profile of this.profiles) profile.clear();
  }

  /** Whether a window runs short of one of the needs; then the fields say of which and until when. */
  isShort(need: Needs, from: number, to: number): boolean {
    for (let index = 0; index < need.resource.length; index++) {
      const resource = need.resource[index] ?? 0;
      const until = this.profiles[resource]?.shortUntil(need.units[index] ?? 0, from, to) ?? from;
      if (until <= from) continue;
      this.shortUntil = until;
      this.shortResource = resource;
      return true;
    }
    return false;
  }

  /** Until when a window that begins free stays free of any shortage. */
  freeUntil(need: Needs, from: number, to: number): number {
    let until = to;
    for (let index = 0; index < need.resource.length; index++)
      until =
        this.profiles[need.resource[index] ?? 0]?.freeUntil(need.units[index] ?? 0, from, until) ?? until;
    return until;
  }

  take(need: Needs, from: number, to: number): void {
    if (to <= from) return;
    for (let index = 0; index < need.resource.length; index++)
      this.profiles[need.resource[index] ?? 0]?.take(need.units[index] ?? 0, from, to);
  }
}

interface Frame {
  readonly begin: number;
  /** Buckets of so much time each. */
  readonly width: number;
  readonly buckets: number;
}

/** One resource: a chain of segments between events, found through buckets of time. */
class Profile {
  private readonly frame: Frame;
  private readonly blank: readonly { readonly from: number; readonly to: number }[];
  private readonly start: number[] = [];
  private readonly free: number[] = [];
  private readonly next: number[] = [];
  /** By bucket: the first segment that begins in it, −1 for none. */
  private readonly bucket: Int32Array;

  constructor(frame: Frame, levels: readonly { readonly from: number; readonly to: number }[]) {
    this.frame = frame;
    this.blank = levels.filter(({ from }, index) => from < (levels[index + 1]?.from ?? END_OF_TIME));
    this.bucket = new Int32Array(frame.buckets);
    this.clear();
  }

  clear(): void {
    this.start.length = this.free.length = this.next.length = 0;
    this.bucket.fill(-1);
    this.blank.forEach(({ from, to }, segment) => {
      this.start.push(from);
      this.free.push(to);
      this.next.push(segment + 1 < this.blank.length ? segment + 1 : -1);
      this.note(segment);
    });
  }

  /** The end of the first segment of the window in which fewer units are free, `from` where none is. */
  shortUntil(units: number, from: number, to: number): number {
    for (let at = this.segmentAt(from); at !== -1 && (this.start[at] ?? 0) < to; at = this.next[at] ?? -1) {
      if ((this.free[at] ?? 0) >= units) continue;
      const next = this.next[at] ?? -1;
      return next === -1 ? END_OF_TIME : (this.start[next] ?? 0);
    }
    return from;
  }

  /** The start of the first segment of the window in which fewer units are free, `to` where none is. */
  freeUntil(units: number, from: number, to: number): number {
    for (let at = this.segmentAt(from); at !== -1 && (this.start[at] ?? 0) < to; at = this.next[at] ?? -1)
      if ((this.free[at] ?? 0) < units) return this.start[at] ?? 0;
    return to;
  }

  take(units: number, from: number, to: number): void {
    let at = this.cut(from);
    const last = this.cut(to);
    for (; at !== last; at = this.next[at] ?? -1) this.free[at] = (this.free[at] ?? 0) - units;
  }

  private bucketOf(time: number): number {
    const { begin, width, buckets } = this.frame;
    return Math.max(0, Math.min(buckets - 1, Math.floor((time - begin) / width)));
  }

  /** The segment that holds an instant. */
  private segmentAt(time: number): number {
    let index = this.bucketOf(time);
    let at = this.bucket[index] ?? 0;
    while (index > 0 && (at === -1 || (this.start[at] ?? 0) > time)) at = this.bucket[--index] ?? 0;
    at = Math.max(0, at);
    for (let next = this.next[at] ?? -1; next !== -1 && (this.start[next] ?? 0) <= time;) {
      at = next;
      next = this.next[at] ?? -1;
    }
    return at;
  }

  /** The segment that begins at an instant, made if there is none. */
  private cut(time: number): number {
    const at = this.segmentAt(time);
    if (this.start[at] === time) return at;
    const made = this.start.push(time) - 1;
    this.free.push(this.free[at] ?? 0);
    this.next.push(this.next[at] ?? -1);
    this.next[at] = made;
    this.note(made);
    return made;
  }

  private note(segment: number): void {
    const start = this.start[segment] ?? 0;
    const index = this.bucketOf(start);
    const first = this.bucket[index] ?? -1;
    if (first === -1 || (this.start[first] ?? 0) > start) this.bucket[index] = segment;
  }
}
