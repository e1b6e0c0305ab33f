/** A schedule as the search keeps it. */
export interface Individual {
  /** Activities in order of finish. */
  readonly order: Int32Array;
  /** By activity. */
  readonly finish: Int32Array;
  makespan: number;
  /** What the search makes small: the makespan, or lateness before it. */
  cost: number;
  /** Between equal costs the less tight is better. */
  tightness: number;
  /** The search has made the same schedule before. */
  isRepeat: boolean;
}

const UNKNOWN_MAKESPAN = 2 ** 31 - 1;

/** An individual that holds no schedule yet. */
export function blankIndividual(size: number): Individual {
  return {
    order: new Int32Array(size),
    finish: new Int32Array(size),
    makespan: UNKNOWN_MAKESPAN,
    cost: Infinity,
    tightness: 0,
    isRepeat: false,
  };
}

/** Makes one individual the same as another. */
export function copyIndividual(from: Individual, to: Individual): void {
  to.order.set(from.order);
  to.finish.set(from.finish);
  to.makespan = from.makespan;
  to.cost = from.cost;
  to.tightness = from.tightness;
  to.isRepeat = from.isRepeat;
}

/** By cost, then by tightness. */
export function isBetter(one: Individual, other: Individual): boolean {
  return one.cost === other.cost ? one.tightness < other.tightness : one.cost < other.cost;
}

/** Longer schedules than these, for their number of activities, are sorted by comparison. */
const MOST_COUNTERS = 64;

/** Sorts the activities of a list by finish; those that end together stay in the list's order. */
export function finishSorter(size: number): (list: Int32Array, one: Individual) => void {
  let count = new Int32Array(1024);
  const place = new Int32Array(size);
  return (list, { order, finish, makespan }) => {
    if (makespan > MOST_COUNTERS * (size + 1024)) {
      list.forEach((activity, index) => {
        place[activity] = index;
      });
      order.set(list);
      order.sort((a, b) => (finish[a] ?? 0) - (finish[b] ?? 0) || (place[a] ?? 0) - (place[b] ?? 0));
      return;
    }
    if (count.length < makespan + 2) count = new Int32Array(2 * makespan + 2);
    else count.fill(0, 0, makespan + 2);
    for (let index = 0; index < size; index++) {
      const at = (finish[index] ?? 0) + 1;
      count[at] = (count[at] ?? 0) + 1;
    }
    for (let at = 1; at <= makespan; at++) count[at] = (count[at] ?? 0) + (count[at - 1] ?? 0);
    for (let index = 0; index < size; index++) {
      const activity = list[index] ?? 0;
      const at = finish[activity] ?? 0;
      const target = count[at] ?? 0;
      order[target] = activity;
      count[at] = target + 1;
    }
  };
}
