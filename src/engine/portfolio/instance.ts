import type { Candidate, SelectionProblem } from './problem.ts';
import { mixMeaning } from './problem.ts';

/** A limit on what all chosen options use together. */
export interface Resource {
  readonly kind: 'budget' | 'total-budget' | 'capacity' | 'mix-max';
  /** The role, or for a mix limit the category; empty for the budget. */
  readonly name: string;
  readonly period: number;
  readonly limit: number;
}

/** A bound on the mix that is no plain limit: Σ weight over the chosen must lie within it. */
export interface MixRow {
  readonly kind: 'mix-min' | 'mix-max';
  readonly category: string;
  /** Weight of each candidate. */
  readonly weight: Float64Array;
  readonly atLeast: number;
}

/**
 * A selection problem laid out for computing: candidates by number, each with one option per start; options
 * of candidate j are `optionsAt[j]` to before `optionsAt[j + 1]`, what option o uses of resource `used[k]` is
 * `amount[k]` for k from `useAt[o]` to before `useAt[o + 1]`.
 */
export interface Instance {
  readonly problem: SelectionProblem;
  readonly resources: readonly Resource[];
  readonly limit: Float64Array;
  readonly value: Float64Array;
  readonly optionsAt: Int32Array;
  readonly candidateOf: Int32Array;
  readonly startOf: Int32Array;
  readonly useAt: Int32Array;
  readonly used: Int32Array;
  readonly amount: Float64Array;
  /** By candidate number, those it requires and those that must not be chosen with it. */
  readonly requires: readonly (readonly number[])[];
  readonly requiredBy: readonly (readonly number[])[];
  readonly excludes: readonly (readonly number[])[];
  readonly mandatory: Uint8Array;
  readonly excluded: Uint8Array;
  readonly mix: readonly MixRow[];
}

/** Lays out a problem that has been read without fault. */
export const layOut = (problem: SelectionProblem): Instance => {
  const { candidates } = problem;
  const place = new Map(candidates.map(({ id }, index) => [id, index]));
  const numbers = (ids: readonly string[] = []): number[] => ids.map((id) => place.get(id) ?? 0);
  const requires = candidates.map((one) => numbers(one.requires));
  const limits = limitsOf(problem);
  return {
    problem,
    ...optionsOf(problem, limits),
    resources: limits.map(({ resource }) => resource),
    limit: Float64Array.from(limits, ({ resource }) => resource.limit),
    value: Float64Array.from(candidates, ({ value }) => value),
    requires,
    requiredBy: reversed(requires),
    excludes: bothWays(candidates.map((one) => numbers(one.excludes))),
    mandatory: Uint8Array.from(candidates, ({ mandatory }) => (mandatory ? 1 : 0)),
    excluded: Uint8Array.from(candidates, ({ excluded }) => (excluded ? 1 : 0)),
    mix: mixRows(problem),
  };
};

const reversed = (lists: readonly (readonly number[])[]): number[][] => {
  const back: number[][] = lists.map(() => []);
  for (const [from, list] of lists.entries()) for (const to of list) back[to]?.push(from);
  return back;
};

const bothWays = (lists: readonly (readonly number[])[]): number[][] => {
  const back = reversed(lists);
  return lists.map((list, index) => [...new Set([...list, ...(back[index] ?? [])])]);
};

interface Limit {
  readonly resource: Resource;
  /** What a candidate uses of it when it starts in that period. */
  readonly useBy: (candidate: Candidate, start: number) => number;
}

const inPeriod = (profile: readonly number[] | undefined, period: number): number =>
  period < 0 ? 0 : (profile?.[period] ?? 0);

const limitsOf = ({ budget, totalBudget, capacity, mix = {} }: SelectionProblem): Limit[] => [
  ...budget.map((limit, period): Limit => ({
    resource: { kind: 'budget', name: '', period, limit },
    useBy: ({ cost }, start) => inPeriod(cost, period - start),
  })),
  ...(totalBudget === undefined
    ? []
    : [
        {
          resource: { kind: 'total-budget', name: '', period: 0, limit: totalBudget } as const,
          useBy: totalCost,
        },
      ]),
  ...Object.entries(capacity).flatMap(([name, limits]) =>
    limits.map((limit, period): Limit => ({
      resource: { kind: 'capacity', name, period, limit },
      useBy: ({ demand }, start) => inPeriod(demand?.[name], period - start),
    })),
  ),
  ...Object.entries(mix).flatMap(([name, bound]): Limit[] => {
    const meaning = mixMeaning(bound);
    if (meaning === 'share' || bound.max === undefined) return [];
    return [
      {
        resource: { kind: 'mix-max', name, period: 0, limit: bound.max },
        useBy: (candidate) =>
          candidate.category === name ? (meaning === 'count' ? 1 : totalCost(candidate)) : 0,
      },
    ];
  }),
];

const optionsOf = ({ candidates }: SelectionProblem, limits: readonly Limit[]) => {
  const optionsAt = [0];
  const candidateOf: number[] = [];
  const startOf: number[] = [];
  const useAt = [0];
  const used: number[] = [];
  const amount: number[] = [];
  for (const [number, candidate] of candidates.entries()) {
    for (const start of candidate.starts ?? [0]) {
      for (const [resource, { useBy }] of limits.entries()) {
        const use = useBy(candidate, start);
        if (use === 0) continue;
        used.push(resource);
        amount.push(use);
      }
      candidateOf.push(number);
      startOf.push(start);
      useAt.push(used.length);
    }
    optionsAt.push(candidateOf.length);
  }
  return {
    optionsAt: Int32Array.from(optionsAt),
    candidateOf: Int32Array.from(candidateOf),
    startOf: Int32Array.from(startOf),
    useAt: Int32Array.from(useAt),
    used: Int32Array.from(used),
    amount: Float64Array.from(amount),
  };
};

/**
 * The same instance with the uses of each option in falling order of what the resource is worth, so that
 * an option without room is found out at once.
 */
export const scarcestFirst = (instance: Instance, prices: Float64Array): Instance => {
  const { useAt, used, amount } = instance;
  const order = Array.from(used.keys());
  for (let option = 0; option + 1 < useAt.length; option++) {
    const [first, end] = [useAt[option] ?? 0, useAt[option + 1] ?? 0];
    const worth = (use: number): number => (prices[used[use] ?? 0] ?? 0) * (amount[use] ?? 0);
    const own = order.slice(first, end).sort((a, b) => worth(b) - worth(a));
    for (const [at, use] of own.entries()) order[first + at] = use;
  }
  return {
    ...instance,
    used: Int32Array.from(order, (use) => used[use] ?? 0),
    amount: Float64Array.from(order, (use) => amount[use] ?? 0),
  };
};

/** What a candidate costs over all its periods, whenever it starts. */
export const totalCost = ({ cost }: Candidate): number => cost.reduce((sum, one) => sum + one, 0);

const mixRows = ({ candidates, mix = {} }: SelectionProblem): MixRow[] =>
  Object.entries(mix).flatMap(([category, bound]): MixRow[] => {
    const meaning = mixMeaning(bound);
    const isIn = (candidate: Candidate): number => (candidate.category === category ? 1 : 0);
    const weigh = (by: (candidate: Candidate) => number) => Float64Array.from(candidates, by);
    const { min = 0, max } = bound;
    if (meaning !== 'share') {
      const weight = weigh((one) => isIn(one) * (meaning === 'count' ? 1 : totalCost(one)));
      return min > 0 ? [{ kind: 'mix-min', category, weight, atLeast: min }] : [];
    }
    const least: MixRow = {
      kind: 'mix-min',
      category,
      weight: weigh((one) => (isIn(one) - min) * totalCost(one)),
      atLeast: 0,
    };
    const most: MixRow = {
      kind: 'mix-max',
      category,
      weight: weigh((one) => ((max ?? 1) - isIn(one)) * totalCost(one)),
      atLeast: 0,
    };
    return [...(min > 0 ? [least] : []), ...((max ?? 1) < 1 ? [most] : [])];
  });
