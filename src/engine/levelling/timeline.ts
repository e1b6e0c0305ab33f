/** What is free of each resource over time, as a chain of segments between events. */
export interface Timeline {
  /**
   * The first segment in which the window from `from` to `to` runs short of one of the needs, −1
   * where it fits; then `shortUntil` and `shortResource` say until when and of what.
   */
  readonly shortage: (need: Needs, from: number, to: number) => number;
  readonly shortUntil: () => number;
  readonly shortResource: () => number;
  readonly take: (need: Needs, from: number, to: number) => void;
  /** Least units free of a resource in a window. */
  readonly leastFree: (resource: number, from: number, to: number) => number;
  readonly clear: () => void;
}

/** Resources needed and units of each, in step. */
export interface Needs {
  readonly resource: ArrayLike<number>;
  readonly units: ArrayLike<number>;
}

export interface TimelineInput {
  readonly capacity: ArrayLike<number>;
  readonly changes: readonly { readonly from: number; readonly resource: number; readonly to: number }[];
  /** No event lies before it. */
  readonly begin: number;
  /** Most events are expected before it, and about so many: the index is laid out for them. */
  readonly expectedEnd: number;
  readonly expectedEvents: number;
}

const MOST_BUCKETS = 65_536;
/** Later than any instant. */
export const END_OF_TIME = 2 ** 52;

/** An empty timeline; segments live in growing columns, found through buckets of time. */
export function timeline(input: TimelineInput): Timeline {
  return new SegmentChain(input);
}

class SegmentChain implements Timeline {
  private readonly resources: number;
  private readonly begin: number;
  private readonly width: number;
  private readonly blank: { time: number[]; free: number[] };
  private time = new Float64Array(1024);
  private next = new Int32Array(1024);
  private free: Float64Array;
  private count = 0;
  /** By bucket of time: the first segment that begins in it, −1 for none. */
  private readonly bucket: Int32Array;
  private until = 0;
  private resource = -1;

  constructor(input: TimelineInput) {
    this.resources = input.capacity.length;
    this.begin = input.begin;
    const buckets = Math.max(16, Math.min(MOST_BUCKETS, input.expectedEvents));
    this.bucket = new Int32Array(buckets);
    this.width = Math.max(1, (input.expectedEnd - input.begin) / buckets);
    this.free = new Float64Array(1024 * this.resources);
    this.blank = blankOf(input);
    this.clear();
  }

  clear(): void {
    const { time, free } = this.blank;
    while (this.time.length <= time.length + 1) this.grow();
    this.count = time.length;
    this.free.set(free);
    this.bucket.fill(-1);
    time.forEach((at, segment) => {
      this.time[segment] = at;
      this.next[segment] = segment + 1 < time.length ? segment + 1 : -1;
      this.note(segment);
    });
  }

  shortage(need: Needs, from: number, to: number): number {
    for (let at = this.segmentAt(from); at !== -1 && this.startOf(at) < to; at = this.next[at] ?? -1) {
      const row = at * this.resources;
      for (let index = 0; index < need.resource.length; index++) {
        const resource = need.resource[index] ?? 0;
        if ((this.free[row + resource] ?? 0) >= (need.units[index] ?? 0)) continue;
        this.until = this.endOf(at);
        this.resource = resource;
        return at;
      }
    }
    return -1;
  }

  shortUntil(): number {
    return this.until;
  }

  shortResource(): number {
    return this.resource;
  }

  take(need: Needs, from: number, to: number): void {
    if (to <= from) return;
    let at = this.cut(from);
    const last = this.cut(to);
    for (; at !== last; at = this.next[at] ?? -1) {
      const row = at * this.resources;
      for (let index = 0; index < need.resource.length; index++) {
        const cell = row + (need.resource[index] ?? 0);
        this.free[cell] = (this.free[cell] ?? 0) - (need.units[index] ?? 0);
      }
    }
  }

  leastFree(resource: number, from: number, to: number): number {
    let least = Infinity;
    for (let at = this.segmentAt(from); at !== -1 && this.startOf(at) < to; at = this.next[at] ?? -1)
      least = Math.min(least, this.free[at * this.resources + resource] ?? 0);
    return least;
  }

  private startOf(segment: number): number {
    return this.time[segment] ?? 0;
  }

  private endOf(segment: number): number {
    const next = this.next[segment] ?? -1;
    return next === -1 ? END_OF_TIME : this.startOf(next);
  }

  private bucketOf(time: number): number {
    return Math.max(0, Math.min(this.bucket.length - 1, Math.floor((time - this.begin) / this.width)));
  }

  /** The segment that holds an instant. */
  private segmentAt(time: number): number {
    let index = this.bucketOf(time);
    let at = this.bucket[index] ?? 0;
    while (index > 0 && (at === -1 || this.startOf(at) > time)) at = this.bucket[--index] ?? 0;
    at = Math.max(0, at);
    for (
      let next = this.next[at] ?? -1;
      next !== -1 && this.startOf(next) <= time;
      next = this.next[at] ?? -1
    )
      at = next;
    return at;
  }

  /** The segment that begins at an instant, made if there is none. */
  private cut(time: number): number {
    const at = this.segmentAt(time);
    if (this.startOf(at) === time) return at;
    if (this.count === this.time.length) this.grow();
    const made = this.count++;
    this.time[made] = time;
    this.next[made] = this.next[at] ?? -1;
    this.next[at] = made;
    this.free.copyWithin(made * this.resources, at * this.resources, (at + 1) * this.resources);
    this.note(made);
    return made;
  }

  private note(segment: number): void {
    const start = this.startOf(segment);
    const index = this.bucketOf(start);
    const first = this.bucket[index] ?? -1;
    if (first === -1 || this.startOf(first) > start) this.bucket[index] = segment;
  }

  private grow(): void {
    const size = this.time.length * 2;
    const time = new Float64Array(size);
    const free = new Float64Array(size * this.resources);
    const next = new Int32Array(size);
    time.set(this.time);
    free.set(this.free);
    next.set(this.next);
    this.time = time;
    this.free = free;
    this.next = next;
  }
}

/** The segments before anything is taken: one for the start and one for each instant of change. */
function blankOf(input: TimelineInput): { time: number[]; free: number[] } {
  const time = [input.begin];
  const current = Array.from(input.capacity);
  const free: number[] = [];
  for (const change of input.changes) {
    if (change.from > (time.at(-1) ?? 0)) {
      free.push(...current);
      time.push(change.from);
    }
    current[change.resource] = change.to;
  }
  free.push(...current);
  return { time, free };
}
