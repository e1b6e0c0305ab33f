import type { RandomSequence } from '../random/sequence.ts';
import type { Columns, Side } from './columns.ts';
import type { Direction } from './scheme.ts';

/** More activities possible at once than these are not all weighed when a list is sampled. */
const MOST_WEIGHED = 512;

/** Makes lists of activities in which every predecessor comes before its successors. */
export class ListMaker {
  private readonly size: number;
  private readonly into: Side;
  private readonly out: Side;
  private readonly urgency: ArrayLike<number>;
  private readonly bias: number;
  private readonly waiting: Int32Array;
  private readonly possible: Int32Array;
  private readonly weight: Float64Array;
  private count = 0;

  /** Lists for the network seen from one end; `urgency` by activity, the larger the sooner; `bias` of samples. */
  constructor(columns: Columns, direction: Direction, urgency: ArrayLike<number>, bias: number) {
    this.size = columns.size;
    this.into = columns[direction];
    this.out = direction === 'forward' ? columns.backward : columns.forward;
    this.urgency = urgency;
    this.bias = bias;
    this.waiting = new Int32Array(this.size);
    this.possible = new Int32Array(this.size);
    this.weight = new Float64Array(this.size);
  }

  /**
   * Writes a list drawn by regret-biased sampling: among the activities whose predecessors are all
   * in the list, each is the more likely the more urgent it is (Drexl 1991; Kolisch 1996).
   */
  sample(list: Int32Array, random: RandomSequence): void {
    this.count = 0;
    this.release((activity) => {
      this.possible[this.count++] = activity;
    });
    for (let place = 0; place < this.size; place++) {
      const index = this.draw(random);
      const activity = this.possible[index] ?? 0;
      this.possible[index] = this.possible[--this.count] ?? 0;
      list[place] = activity;
      for (let link = this.out.at[activity] ?? 0; link < (this.out.at[activity + 1] ?? 0); link++) {
        const after = this.out.from[link] ?? 0;
        this.waiting[after] = (this.waiting[after] ?? 0) - 1;
        if (this.waiting[after] === 0) this.possible[this.count++] = after;
      }
    }
  }

  /** Writes the list in which the most urgent of the possible activities always comes next. */
  greedy(list: Int32Array): void {
    this.byUrgency(this.urgency, list);
  }

  /**
   * Puts predecessors before their successors and those of higher rank first, and otherwise keeps
   * the order of the list.
   */
  mend(list: Int32Array, rank?: ArrayLike<number>): void {
    list.forEach((activity, index) => {
      this.weight[activity] = (rank?.[activity] ?? 0) * this.size - index;
    });
    this.byUrgency(this.weight, list);
  }

  private draw(random: RandomSequence): number {
    const { possible, urgency, weight } = this;
    const examined = Math.min(this.count, MOST_WEIGHED);
    let least = Infinity;
    for (let index = 0; index < examined; index++)
      least = Math.min(least, urgency[possible[index] ?? 0] ?? 0);
    let sum = 0;
    for (let index = 0; index < examined; index++) {
      const regret = (urgency[possible[index] ?? 0] ?? 0) - least + 1;
      sum += regret ** this.bias;
      weight[index] = sum;
    }
    const drawn = random.share() * sum;
    let index = 0;
    while (index < examined - 1 && (weight[index] ?? 0) <= drawn) index++;
    return index;
  }

  private byUrgency(urgency: ArrayLike<number>, list: Int32Array): void {
    const heap: number[] = [];
    const isSooner: Sooner = (one, other) => {
      const difference = (urgency[one] ?? 0) - (urgency[other] ?? 0);
      return difference > 0 || (difference === 0 && one < other);
    };
    this.release((activity) => push(heap, activity, isSooner));
    for (let place = 0; place < this.size; place++) {
      const activity = pop(heap, isSooner);
      list[place] = activity;
      for (let link = this.out.at[activity] ?? 0; link < (this.out.at[activity + 1] ?? 0); link++) {
        const after = this.out.from[link] ?? 0;
        this.waiting[after] = (this.waiting[after] ?? 0) - 1;
        if (this.waiting[after] === 0) push(heap, after, isSooner);
      }
    }
  }

  /** Counts what each activity waits for and hands on those that wait for nothing. */
  private release(hand: (activity: number) => void): void {
    for (let activity = 0; activity < this.size; activity++) {
      const links = (this.into.at[activity + 1] ?? 0) - (this.into.at[activity] ?? 0);
      this.waiting[activity] = links;
      if (links === 0) hand(activity);
    }
  }
}

type Sooner = (one: number, other: number) => boolean;

function push(heap: number[], item: number, isSooner: Sooner): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isSooner(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Takes the first item off a heap that is not empty. */
function pop(heap: number[], isSooner: Sooner): number {
  const first = heap[0] ?? 0;
  const item = heap.pop() ?? 0;
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isSooner(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
    const below = heap[child] ?? 0;
    if (!isSooner(below, item)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
  return first;
}
