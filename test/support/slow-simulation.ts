import type { LinkType } from '#engine/plan.ts';

/**
 * Monte Carlo once more, slowly and by other means: days as fractions, no calendars, dates by
 * recursion over the links, beta figures by rejection, and chance from a generator with a state.
 */
export interface SlowTask {
  readonly name: string;
  readonly kind: 'triangular' | 'pert';
  /** Days. */
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly after: readonly { readonly name: string; readonly type: LinkType; readonly lagDays: number }[];
}

export interface SlowEvent {
  readonly probability: number;
  readonly days: number;
  readonly tasks: readonly string[];
}

/** Days to the last finish, sorted. */
export function slowFinishes(
  tasks: readonly SlowTask[],
  events: readonly SlowEvent[],
  iterations: number,
): Float64Array {
  const random = generator(987_654_321);
  const finishes = new Float64Array(iterations);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const days = new Map(tasks.map((task) => [task.name, drawn(task, random)]));
    for (const { probability, days: more, tasks: hit } of events) {
      if (random() >= probability) continue;
      for (const name of hit) days.set(name, (days.get(name) ?? 0) + more);
    }
    finishes[iteration] = lastFinish(tasks, days);
  }
  return finishes.sort();
}

/** xorshift128 (Marsaglia 2003). */
function generator(seed: number): () => number {
  let [x, y, z, w] = [seed, 362_436_069, 521_288_629, 88_675_123];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ (t ^ (t >>> 8));
    return (w >>> 0) / 2 ** 32;
  };
}

function drawn({ kind, low, mode, high }: SlowTask, random: () => number): number {
  if (kind === 'pert') return low + (high - low) * beta((mode - low) / (high - low), random);
  // A triangle is what two uniform figures and a coin leave, by its two sides.
  const side = random() * (high - low) < mode - low ? -1 : 1;
  const inward = Math.max(random(), random());
  return side < 0 ? low + inward * (mode - low) : high - inward * (high - mode);
}

/** Rejection below the highest point of x^4m·(1 − x)^4(1−m). */
function beta(mode: number, random: () => number): number {
  const density = (x: number): number => x ** (4 * mode) * (1 - x) ** (4 * (1 - mode));
  const highest = density(mode);
  for (;;) {
    const x = random();
    if (random() * highest < density(x)) return x;
  }
}

function lastFinish(tasks: readonly SlowTask[], days: ReadonlyMap<string, number>): number {
  const starts = new Map<string, number>();
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const lengthOf = (name: string): number => days.get(name) ?? 0;
  const startOf = (name: string): number => {
    const known = starts.get(name);
    if (known !== undefined) return known;
    const bounds = (byName.get(name)?.after ?? []).map(({ name: before, type, lagDays }) => {
      const from = startOf(before) + (type === 'FS' || type === 'FF' ? lengthOf(before) : 0) + lagDays;
      return type === 'FS' || type === 'SS' ? from : from - lengthOf(name);
    });
    const start = Math.max(0, ...bounds);
    starts.set(name, start);
    return start;
  };
  return Math.max(...tasks.map(({ name }) => startOf(name) + lengthOf(name)));
}
