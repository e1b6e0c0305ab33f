import type { Columns, Side } from './columns.ts';
import type { Packed } from './packing.ts';
import type { Direction, Scheme } from './scheme.ts';

/**
 * The parallel schedule generation scheme (Kelley 1963; Kolisch 1996) in the order of a list: goes
 * through time and starts, whenever something ends, what fits, the first in the list first. For all
 * resources in one word, capacities that never change and links without lags. Its schedules leave
 * nothing idle that could run, so they are short on average, but the shortest may not be among them.
 */
export function parallelScheme(columns: Columns, direction: Direction, packed: Packed): Scheme {
  const sweep = new ListSweep(columns, direction, packed);
  return { schedule: (list, finish) => sweep.run(list, finish) };
}

class ListSweep {
  private readonly size: number;
  private readonly duration: Int32Array;
  private readonly into: Side;
  private readonly out: Side;
  private readonly need: Int32Array;
  private readonly full: number;
  private readonly guard: number;
  /** By activity: predecessors that have not ended; place in the list. */
  private readonly waiting: Int32Array;
  private readonly place: Int32Array;
  /** Places of the activities that could start, ascending, and activities that run. */
  private readonly open: Int32Array;
  private readonly running: Int32Array;
  private opened = 0;
  private runs = 0;
  private free = 0;

  constructor(columns: Columns, direction: Direction, { need, full, guard }: Packed) {
    const { size } = columns;
    this.size = size;
    this.duration = columns.duration;
    this.into = columns[direction];
    this.out = direction === 'forward' ? columns.backward : columns.forward;
    this.need = need;
    this.full = full[0] ?? 0;
    this.guard = guard[0] ?? 0;
    this.waiting = new Int32Array(size);
    this.place = new Int32Array(size);
    this.open = new Int32Array(size);
    this.running = new Int32Array(size);
  }

  run(list: Int32Array, finish: Int32Array): number {
    this.begin(list);
    let now = 0;
    for (let left = this.size; left > 0;) {
      left -= this.start(list, finish, now);
      now = this.nextEnd(finish);
      this.end(finish, now);
    }
    while (this.runs > 0) {
      now = this.nextEnd(finish);
      this.end(finish, now);
    }
    return now;
  }

  private begin(list: Int32Array): void {
    this.free = this.full;
    this.opened = this.runs = 0;
    for (let index = 0; index < this.size; index++) {
      const activity = list[index] ?? 0;
      this.place[activity] = index;
      const links = (this.into.at[activity + 1] ?? 0) - (this.into.at[activity] ?? 0);
      this.waiting[activity] = links;
      if (links === 0) this.open[this.opened++] = index;
    }
  }

  /** Starts what fits now and answers how many. */
  private start(list: Int32Array, finish: Int32Array, now: number): number {
    const { open, need, guard, opened } = this;
    let { free } = this;
    let kept = 0;
    for (let index = 0; index < opened; index++) {
      const place = open[index] ?? 0;
      const activity = list[place] ?? 0;
      const rest = free - (need[activity] ?? 0);
      if ((rest & guard) !== guard) {
        open[kept++] = place;
        continue;
      }
      free = rest;
      finish[activity] = now + (this.duration[activity] ?? 0);
      this.running[this.runs++] = activity;
    }
    this.free = free;
    this.opened = kept;
    return opened - kept;
  }

  private nextEnd(finish: Int32Array): number {
    let next = finish[this.running[0] ?? 0] ?? 0;
    for (let index = 1; index < this.runs; index++) {
      const end = finish[this.running[index] ?? 0] ?? 0;
      if (end < next) next = end;
    }
    return next;
  }

  /** Gives back what the activities that end now hold, and opens what waited for them alone. */
  private end(finish: Int32Array, now: number): void {
    const { running, out, waiting } = this;
    let kept = 0;
    for (let index = 0; index < this.runs; index++) {
      const activity = running[index] ?? 0;
      if ((finish[activity] ?? 0) > now) {
        running[kept++] = activity;
        continue;
      }
      this.free += this.need[activity] ?? 0;
      const last = out.at[activity + 1] ?? 0;
      for (let link = out.at[activity] ?? 0; link < last; link++) {
        const after = out.from[link] ?? 0;
        const left = (waiting[after] ?? 0) - 1;
        waiting[after] = left;
        if (left === 0) this.enter(this.place[after] ?? 0);
      }
    }
    this.runs = kept;
  }

  private enter(place: number): void {
    const { open } = this;
    let index = this.opened++;
    while (index > 0 && (open[index - 1] ?? 0) > place) {
      open[index] = open[index - 1] ?? 0;
      index--;
    }
    open[index] = place;
  }
}
