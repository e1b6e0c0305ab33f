import { mixMeaning, type Candidate, type Chosen, type MixBound, type SelectionProblem } from './problem.ts';

/** One promise of the problem that a selection breaks. */
export interface SelectionViolation {
  /** `budget`, `capacity`, `mandatory`, `excluded`, `requires`, `excludes`, `mix`, `start`, `unknown-id`, `twice`, `value`, `bound`. */
  readonly rule: string;
  /** Where, e.g. `budget[2]`, `capacity.dev[0]`, or the candidate's id. */
  readonly at: string;
  readonly message: string;
}

export interface ClaimedSelection {
  readonly selected: readonly Chosen[];
  readonly value?: number | undefined;
  readonly bound?: number | undefined;
}

/** Sums of amounts may be off by this share of their limit. */
const tolerance = 1e-9;

const isAbove = (sum: number, limit: number): boolean =>
  sum > limit + tolerance * Math.max(1, Math.abs(limit));

/**
 * Every promise of the problem that a selection breaks; empty when it is sound. It reads the problem as it
 * was given and shares nothing with the search, so that it can judge it.
 */
export const verifySelection = (
  problem: SelectionProblem,
  claimed: ClaimedSelection,
): readonly SelectionViolation[] => {
  const byId = new Map(problem.candidates.map((one) => [one.id, one]));
  const chosen = claimed.selected.flatMap(({ id, start }) => {
    const candidate = byId.get(id);
    return candidate ? [{ candidate, start }] : [];
  });
  return [
    ...choiceFaults(claimed.selected, byId),
    ...relationFaults(problem.candidates, new Set(claimed.selected.map(({ id }) => id))),
    ...limitFaults('budget', problem.budget, (period) => sumOf(chosen, (one) => one.cost, period)),
    ...limitFaults('totalBudget', [problem.totalBudget ?? Infinity], () =>
      costOf(chosen.map(({ candidate }) => candidate)),
    ),
    ...Object.entries(problem.capacity).flatMap(([role, limits]) =>
      limitFaults(`capacity.${role}`, limits, (period) => sumOf(chosen, (one) => one.demand?.[role], period)),
    ),
    ...Object.entries(problem.mix ?? {}).flatMap(([category, bound]) =>
      mixFaults(
        category,
        bound,
        chosen.map(({ candidate }) => candidate),
      ),
    ),
    ...claimFaults(claimed, chosen),
  ];
};

type Placed = readonly { readonly candidate: Candidate; readonly start: number }[];

const sumOf = (
  chosen: Placed,
  profileOf: (candidate: Candidate) => readonly number[] | undefined,
  period: number,
): number =>
  chosen.reduce((sum, { candidate, start }) => sum + (profileOf(candidate)?.[period - start] ?? 0), 0);

const choiceFaults = (
  selected: readonly Chosen[],
  byId: ReadonlyMap<string, Candidate>,
): SelectionViolation[] => {
  const seen = new Set<string>();
  return selected.flatMap(({ id, start }) => {
    const candidate = byId.get(id);
    if (!candidate)
      return [{ rule: 'unknown-id', at: id, message: `没有候选“${id}” / no candidate "${id}"` }];
    const isAgain = seen.has(id);
    seen.add(id);
    return [
      ...(isAgain ? [{ rule: 'twice', at: id, message: '选了两次 / chosen twice' }] : []),
      ...((candidate.starts ?? [0]).includes(start)
        ? []
        : [
            { rule: 'start', at: id, message: `不能从时段 ${start} 开始 / may not start in period ${start}` },
          ]),
      ...(candidate.excluded ? [{ rule: 'excluded', at: id, message: '已排除 / is excluded' }] : []),
    ];
  });
};

const relationFaults = (candidates: readonly Candidate[], ids: ReadonlySet<string>): SelectionViolation[] =>
  candidates.flatMap(({ id, mandatory, requires = [], excludes = [] }) => {
    if (!ids.has(id))
      return mandatory
        ? [{ rule: 'mandatory', at: id, message: '强制项目未入选 / is mandatory, not chosen' }]
        : [];
    return [
      ...requires
        .filter((other) => !ids.has(other))
        .map((other) => ({ rule: 'requires', at: id, message: `缺少所依赖的 ${other} / requires ${other}` })),
      ...excludes
        .filter((other) => ids.has(other))
        .map((other) => ({ rule: 'excludes', at: id, message: `与 ${other} 互斥 / excludes ${other}` })),
    ];
  });

const limitFaults = (
  name: string,
  limits: readonly number[],
  usedIn: (period: number) => number,
): SelectionViolation[] =>
  limits.flatMap((limit, period) => {
    const used = usedIn(period);
    return isAbove(used, limit)
      ? [
          {
            rule: name.startsWith('capacity') ? 'capacity' : 'budget',
            at: `${name}[${period}]`,
            message: `用 ${used},限 ${limit} / uses ${used} of ${limit}`,
          },
        ]
      : [];
  });

const costOf = (list: readonly Candidate[]): number =>
  list.reduce((sum, { cost }) => sum + cost.reduce((all, one) => all + one, 0), 0);

const mixFaults = (category: string, bound: MixBound, chosen: readonly Candidate[]): SelectionViolation[] => {
  const own = chosen.filter((one) => one.category === category);
  const meaning = mixMeaning(bound);
  const whole = meaning === 'share' ? costOf(chosen) : 1;
  const part = meaning === 'count' ? own.length : costOf(own);
  const { min = 0, max = Infinity } = bound;
  if (!isAbove(min * whole, part) && !isAbove(part, max * whole)) return [];
  return [
    {
      rule: 'mix',
      at: `mix.${category}`,
      message: `为 ${part},应在 ${min * whole}–${max * whole} / is ${part}, must be ${min * whole}–${max * whole}`,
    },
  ];
};

const claimFaults = ({ value, bound }: ClaimedSelection, chosen: Placed): SelectionViolation[] => {
  const sum = chosen.reduce((total, { candidate }) => total + candidate.value, 0);
  const differs = value !== undefined && Math.abs(value - sum) > tolerance * Math.max(1, Math.abs(sum));
  return [
    ...(differs
      ? [{ rule: 'value', at: 'value', message: `应为 ${sum} / must be ${sum}, not ${value}` }]
      : []),
    ...(bound !== undefined && isAbove(sum, bound)
      ? [{ rule: 'bound', at: 'bound', message: `界 ${bound} 低于价值 ${sum} / is below the value ${sum}` }]
      : []),
  ];
};
