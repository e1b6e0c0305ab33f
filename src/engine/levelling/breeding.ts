import type { RandomSequence } from '../random/sequence.ts';
import type { Columns, Side } from './columns.ts';
import type { Individual } from './individual.ts';

/** Least and most part of the time axis that a child takes from its father as it is. */
const LEAST_WINDOW = 0.1;
const MOST_WINDOW = 0.4;
/** Share of the windows that are laid over the peak of resource use instead of at random. */
const PEAK_SHARE = 0.5;
/** Schedules longer than these, for their number of activities, have no peaks looked for. */
const MOST_PERIODS = 64;

/** Makes children of two schedules. */
export class Breeder {
  private readonly duration: Int32Array;
  private readonly load: Float64Array;
  private readonly random: RandomSequence;
  private use = new Float64Array(0);

  constructor(columns: Columns, random: RandomSequence) {
    this.duration = columns.duration;
    this.load = loads(columns);
    this.random = random;
  }

  /**
   * Writes a child's activities in order of finish: in a window of time as in the father; what the
   * father finished before it and after it in the order of the mother (the two-point crossover on
   * the time axis of Debels & Vanhoucke 2007, half of the time over the father's peak of resource
   * use as Valls, Ballestín & Quintanilla 2008 propose). Every predecessor stays before its
   * successors.
   */
  cross(father: Individual, mother: Individual, child: Int32Array): void {
    const { finish } = father;
    const { begin, end } = this.span(father);
    const size = child.length;
    let place = 0;
    for (let index = 0; index < size; index++) {
      const activity = mother.order[index] ?? 0;
      if ((finish[activity] ?? 0) <= begin) child[place++] = activity;
    }
    for (let index = place; index < size; index++) {
      const activity = father.order[index] ?? 0;
      if ((finish[activity] ?? 0) > end) break;
      child[place++] = activity;
    }
    for (let index = 0; place < size && index < size; index++) {
      const activity = mother.order[index] ?? 0;
      if ((finish[activity] ?? 0) > end) child[place++] = activity;
    }
  }

  private span(father: Individual): { begin: number; end: number } {
    const { makespan } = father;
    const share = LEAST_WINDOW + (MOST_WINDOW - LEAST_WINDOW) * this.random.share();
    const length = Math.max(1, Math.min(makespan - 1, Math.round(makespan * share)));
    const isPeak = this.random.share() < PEAK_SHARE && makespan <= MOST_PERIODS * (father.order.length + 16);
    const begin = isPeak ? this.peak(father, length) : this.random.below(makespan - length + 1);
    return { begin, end: begin + length };
  }

  /** Where a window of so many periods holds most of the resources' use; of several the one drawn. */
  private peak({ makespan, finish }: Individual, length: number): number {
    if (this.use.length < makespan) this.use = new Float64Array(2 * makespan);
    const { use } = this;
    use.fill(0, 0, makespan);
    for (let activity = 0; activity < finish.length; activity++) {
      const load = this.load[activity] ?? 0;
      const end = finish[activity] ?? 0;
      for (let period = end - (this.duration[activity] ?? 0); period < end; period++)
        use[period] = (use[period] ?? 0) + load;
    }
    let sum = 0;
    for (let period = 0; period < length; period++) sum += use[period] ?? 0;
    let most = sum;
    let begin = 0;
    for (let period = length; period < makespan; period++) {
      sum += (use[period] ?? 0) - (use[period - length] ?? 0);
      if (sum < most || (sum === most && this.random.share() < 0.5)) continue;
      most = sum;
      begin = period - length + 1;
    }
    return begin;
  }
}

/** By activity: the shares of the capacities that it uses while it runs. */
function loads({ size, resources, demand, capacity }: Columns): Float64Array {
  const load = new Float64Array(size);
  for (let activity = 0; activity < size; activity++)
    for (let resource = 0; resource < resources; resource++) {
      const units = demand[activity * resources + resource] ?? 0;
      if (units > 0) load[activity] = (load[activity] ?? 0) + units / Math.max(1, capacity[resource] ?? 0);
    }
  return load;
}

/** Exchanges neighbours in a list where no link forbids it, each pair with a small chance. */
export function mutate(list: Int32Array, side: Side, chance: number, random: RandomSequence): void {
  const threshold = chance * 2 ** 32;
  for (let index = 1; index < list.length; index++) {
    if (random.word() >= threshold) continue;
    const activity = list[index] ?? 0;
    const before = list[index - 1] ?? 0;
    if (isLinked(side, before, activity)) continue;
    list[index] = before;
    list[index - 1] = activity;
  }
}

function isLinked({ at, from }: Side, before: number, activity: number): boolean {
  for (let link = at[activity] ?? 0; link < (at[activity + 1] ?? 0); link++)
    if (from[link] === before) return true;
  return false;
}

/** The same list seen from the other end. */
export function reverseInto(order: Int32Array, list: Int32Array): void {
  const last = order.length - 1;
  for (let index = 0; index <= last; index++) list[index] = order[last - index] ?? 0;
}
