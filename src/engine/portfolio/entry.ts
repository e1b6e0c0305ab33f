import type { Solver } from '../mip/solver.ts';
import type { FrontierPoint } from './frontier.ts';
import { totalCost } from './instance.ts';
import type { Candidate, Chosen, SelectionProblem } from './problem.ts';
import { select, type Selection } from './select.ts';

/** A limit and how much more of it would be needed. */
export interface MoreOf {
  readonly kind: 'budget' | 'total-budget' | 'capacity';
  /** The role of a capacity, '' otherwise. */
  readonly name: string;
  readonly period: number;
  readonly more: number;
}

/** The smallest changes that let in a candidate that was left out; each found true by solving again, else null. */
export interface Entry {
  /** So much more value. */
  readonly value: number | null;
  /** So much more total budget, all else as it is; it may come in another's place. */
  readonly budget: number | null;
  /** So much more of these, and it comes in beside everything chosen. */
  readonly limits: readonly MoreOf[] | null;
}

export interface EntryEffort {
  /** Processor seconds for all of them. */
  readonly seconds: number;
  /** The complete frontier above the total budget, dearest first; null where it is not known. */
  readonly above: readonly FrontierPoint[] | null;
}

type Answered = Extract<Selection, { status: 'optimal' | 'feasible' }>;

/**
 * For each candidate left out, what would let it in. The value comes from the proven price of deciding otherwise,
 * the money from the frontier, the limits from what it would exceed beside what is chosen.
 */
export const smallestEntries = (
  problem: SelectionProblem,
  answered: Answered,
  solver: Solver,
  { seconds, above }: EntryEffort,
): Readonly<Record<string, Entry>> => {
  const chosen = new Set(answered.selected.map(({ id }) => id));
  const left = problem.candidates.filter(({ id, excluded }) => !chosen.has(id) && !excluded);
  const begun = solver.spentSeconds();
  const entries = left.map((candidate, index) => {
    const share = Math.max(0, seconds - (solver.spentSeconds() - begun)) / (left.length - index);
    const comesIn = (changed: SelectionProblem): boolean =>
      share > 0 && isChosen(changed, candidate.id, solver, share / 3);
    const money = above === null ? null : budgetFor(problem, candidate, above);
    const limits = limitsFor(problem, candidate, answered.selected);
    return [
      candidate.id,
      {
        value: valueFor(problem, answered, candidate, comesIn),
        budget: money !== null && comesIn(withTotal(problem, money)) ? money : null,
        limits: limits !== null && comesIn(withMore(problem, limits)) ? limits : null,
      },
    ] as const;
  });
  return Object.fromEntries(entries);
};

const isChosen = (problem: SelectionProblem, id: string, solver: Solver, seconds: number): boolean => {
  const answer = select(problem, solver, { seconds, explain: 'none' });
  return answer.status === 'optimal' && answer.selected.some((one) => one.id === id);
};

const valueFor = (
  problem: SelectionProblem,
  { why, value }: Answered,
  candidate: Candidate,
  comesIn: (changed: SelectionProblem) => boolean,
): number | null => {
  const price = why[candidate.id]?.price;
  if (!price || price.most === null || price.most - price.least > 1e-9 * Math.max(1, Math.abs(value)))
    return null;
  // A hair more, since at exactly the price both are worth the same.
  const raised = candidate.value + price.most + 1e-6 * Math.max(1, Math.abs(value));
  const changed = withCandidate(problem, { ...candidate, value: raised });
  return comesIn(changed) ? price.most : null;
};

const withCandidate = (problem: SelectionProblem, changed: Candidate): SelectionProblem => ({
  ...problem,
  candidates: problem.candidates.map((one) => (one.id === changed.id ? changed : one)),
});

const withTotal = (problem: SelectionProblem, more: number): SelectionProblem => ({
  ...problem,
  totalBudget: (problem.totalBudget ?? 0) + more,
});

const budgetFor = (
  { totalBudget }: SelectionProblem,
  { id }: Candidate,
  above: readonly FrontierPoint[],
): number | null => {
  if (totalBudget === undefined) return null;
  const costs = above
    .filter(({ cost, selected }) => cost > totalBudget && selected.some((one) => one.id === id))
    .map(({ cost }) => cost);
  return costs.length === 0 ? null : Math.min(...costs) - totalBudget;
};

/** What it would exceed beside what is chosen, at the start where that is the fewest; null where relations forbid it. */
const limitsFor = (
  problem: SelectionProblem,
  candidate: Candidate,
  selected: readonly Chosen[],
): readonly MoreOf[] | null => {
  const chosen = new Set(selected.map(({ id }) => id));
  const isBarred = problem.candidates.some(
    (one) =>
      chosen.has(one.id) &&
      ((one.excludes ?? []).includes(candidate.id) || (candidate.excludes ?? []).includes(one.id)),
  );
  if (isBarred || (candidate.requires ?? []).some((id) => !chosen.has(id))) return null;
  const ways = (candidate.starts ?? [0]).map((start) =>
    exceeded(problem, [...selected, { id: candidate.id, start }]),
  );
  const best = ways.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return best.length === 0 ? null : best;
};

const exceeded = (problem: SelectionProblem, selected: readonly Chosen[]): MoreOf[] => {
  const byId = new Map(problem.candidates.map((one) => [one.id, one]));
  const sumAt = (of: (one: Candidate) => readonly number[] | undefined, period: number): number =>
    selected.reduce((sum, { id, start }) => {
      const one = byId.get(id);
      return sum + ((one && of(one)?.[period - start]) ?? 0);
    }, 0);
  const over = (more: number): boolean => more > 1e-9;
  const budgets = problem.budget.map((limit, period) => ({
    kind: 'budget' as const,
    name: '',
    period,
    more: sumAt(({ cost }) => cost, period) - limit,
  }));
  const capacities = Object.entries(problem.capacity).flatMap(([name, limits]) =>
    limits.map((limit, period) => ({
      kind: 'capacity' as const,
      name,
      period,
      more: sumAt(({ demand }) => demand?.[name], period) - limit,
    })),
  );
  const total = selected.reduce((sum, { id }) => {
    const one = byId.get(id);
    return sum + (one ? totalCost(one) : 0);
  }, 0);
  const totals = [
    { kind: 'total-budget' as const, name: '', period: 0, more: total - (problem.totalBudget ?? Infinity) },
  ];
  return [...totals, ...budgets, ...capacities].filter(({ more }) => over(more));
};

const withMore = (problem: SelectionProblem, limits: readonly MoreOf[]): SelectionProblem => {
  const moreOf = (kind: MoreOf['kind'], name: string, period: number): number =>
    limits.find((one) => one.kind === kind && one.name === name && one.period === period)?.more ?? 0;
  return {
    ...problem,
    budget: problem.budget.map((limit, period) => limit + moreOf('budget', '', period)),
    capacity: Object.fromEntries(
      Object.entries(problem.capacity).map(([role, own]) => [
        role,
        own.map((limit, period) => limit + moreOf('capacity', role, period)),
      ]),
    ),
    ...(problem.totalBudget === undefined
      ? {}
      : { totalBudget: problem.totalBudget + moreOf('total-budget', '', 0) }),
  };
};
