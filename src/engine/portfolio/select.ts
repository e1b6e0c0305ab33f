import type { Solver } from '../mip/solver.ts';
import type { Choice } from './choice.ts';
import { findConflict, type Conflict } from './conflict.ts';
import { randomSequence } from '../random/sequence.ts';
import { explain, type Reason } from './explain.ts';
import { formulate } from './formulation.ts';
import { fixByReducedCosts, unfix } from './fixing.ts';
import { exchangeUntil, hasStarts, improve, relax } from './improve.ts';
import { layOut, type Instance } from './instance.ts';
import type { Chosen, SelectionProblem } from './problem.ts';
import { choiceAt, choiceOfChosen, gapOf, keepIfBetter, lowerBound, pointOf, type Run } from './run.ts';
import { proveByTree } from './tree/prove-by-tree.ts';
import { verifySelection } from './verify-selection.ts';

export interface SelectEffort {
  /** Processor seconds for everything, the explanations included. */
  readonly seconds: number;
  /** Stops once this gap is proven; 0 when left out. */
  readonly gap?: number;
  readonly seed?: number;
  /** A selection to start from. */
  readonly from?: readonly Chosen[];
  /** Leaves out why each candidate is in or out. */
  readonly explain?: 'none';
}

/** How much of a limit is used, and what one more unit of it would be worth in the relaxation. */
export interface ResourceUse {
  readonly kind: 'budget' | 'total-budget' | 'capacity' | 'mix-max';
  readonly name: string;
  readonly period: number;
  readonly used: number;
  readonly limit: number;
  readonly shadowPrice: number | null;
}

export type Selection =
  | {
      /** `optimal` only when proven. */
      readonly status: 'optimal' | 'feasible';
      readonly selected: readonly Chosen[];
      readonly value: number;
      /** No selection can be worth more. */
      readonly bound: number;
      /** (bound − value) ÷ |value|; null where the value is 0 and the bound is not. */
      readonly gap: number | null;
      readonly resources: readonly ResourceUse[];
      readonly why: Readonly<Record<string, Reason>>;
    }
  | {
      readonly status: 'infeasible';
      readonly selected: readonly [];
      readonly conflict: readonly Conflict[];
      /** Whether it is proven that the rest would be feasible without any one of these. */
      readonly irreducible: boolean;
    }
  /** The time was over before a selection was found or shown not to exist. */
  | { readonly status: 'unknown'; readonly selected: readonly []; readonly bound: number };

/**
 * The most valuable portfolio under budgets, capacities, relations and mix, with a proven bound on how much better
 * any other could be. The value is added up by ourselves and the answer re-checked by `verifySelection`; a start in
 * several periods multiplies a candidate into options of which one is taken. Takes a problem from `readSelection`.
 */
export const select = (problem: SelectionProblem, solver: Solver, effort: SelectEffort): Selection => {
  const begun = solver.spentSeconds();
  const instance = layOut(problem);
  const formulation = formulate(instance);
  const open = solver.open(formulation.model);
  const run: Run = {
    instance,
    formulation,
    open,
    solver,
    draw: randomSequence(effort.seed ?? 1),
    best: null,
    bound: instance.value.reduce((sum, value) => sum + Math.max(0, value), 0),
    relaxation: null,
  };
  const left = (): number => effort.seconds - (solver.spentSeconds() - begun);
  try {
    return search(run, effort, left);
  } finally {
    open.close();
  }
};

const partToProve = 0.5;
const mostForImproving = 4;
// In less than so many relaxations the tree has hardly begun.
const relaxationsToProve = 3;

/** How many of the seconds go into raising the value, before the rest lowers the bound. */
const secondsToImprove = ({ instance }: Run, seconds: number, relaxing: number): number => {
  const isFree = hasStarts(instance);
  // The more options have a start to choose, the less a tree lowers the bound and the more exchanges raise the value.
  const part = isFree ? Math.min(partToProve, Math.max(0.1, 160 / instance.candidateOf.length)) : partToProve;
  const toProve = part * seconds < relaxationsToProve * relaxing ? 0 : part * seconds;
  return Math.min(isFree ? Infinity : mostForImproving, seconds - toProve);
};

const partForExplaining = 0.12;

const search = (run: Run, effort: SelectEffort, left: () => number): Selection => {
  const begun = left();
  const isFeasible = relax(run, begun);
  const relaxing = begun - left();
  if (!isFeasible) return infeasible(run, left());
  if (effort.from) keepIfBetter(run, choiceOfChosen(run.instance, effort.from));
  const reserve = effort.explain === 'none' ? 0 : partForExplaining * effort.seconds;
  improve(run, secondsToImprove(run, left() - reserve, relaxing));
  const answer = prove(run, effort.gap ?? 0, () => left() - reserve);
  if (answer === 'infeasible' && run.best === null) return infeasible(run, left());
  const { best } = run;
  if (best === null) return { status: 'unknown', selected: [], bound: run.bound };
  if (effort.explain === 'none') return answered(run, best, {});
  const spent = effort.seconds - left();
  const until = Math.max(0, left() - Math.max(reserve, spent));
  return explained(run, best, () => left() - until);
};

/** An explanation that comes upon a better selection explains that one instead; twice is seldom needed. */
const explained = (run: Run, best: Choice, left: () => number): Selection => {
  const { why, better } = explain(run, best, left);
  if (better === null) return answered(run, best, why);
  keepIfBetter(run, better);
  return left() > 0 ? explained(run, better, left) : answered(run, better, explain(run, better, () => 0).why);
};

/** Lowers the bound, by a tree of our own where that can be, and spends what it leaves of the time on exchanges. */
const prove = (run: Run, gap: number, left: () => number): 'infeasible' | 'other' => {
  if (left() <= 0 || isClose(run, gap)) return 'other';
  if (!proveByTree(run, gap, left())) return proveBySolver(run, gap, left());
  if (!isClose(run, gap)) exchangeUntil(run, left, { mostIdle: 1, isSolved: true });
  return 'other';
};

const isClose = ({ best, bound }: Run, gap: number): boolean =>
  best !== null && (gapOf(best.value, bound) ?? Infinity) <= gap;

/** Gives the solver the whole model with the best selection to start from. */
const proveBySolver = (run: Run, gap: number, seconds: number): 'infeasible' | 'other' => {
  const { instance, open, best } = run;
  fixByReducedCosts(run);
  const answer = open.solve({ seconds, gap, start: best === null ? null : pointOf(instance, best) });
  unfix(run);
  if (answer.status === 'infeasible' && best === null) return 'infeasible';
  // Whatever the fixing left out is worth no more than the best.
  lowerBound(run, Math.max(answer.bound, best?.value ?? -Infinity));
  if (answer.point !== null) keepIfBetter(run, choiceAt(instance, answer.point));
  return 'other';
};

const infeasible = (run: Run, seconds: number): Selection => ({
  status: 'infeasible',
  selected: [],
  ...findConflict(run, seconds),
});

// A solver proves optimality only to its own tolerance.
const proven = 1e-9;

const answered = (run: Run, best: Choice, why: Readonly<Record<string, Reason>>): Selection => {
  const { instance } = run;
  const selected = chosenIn(instance, best);
  const value = selected.reduce((sum, { id }) => sum + (valueOf(instance).get(id) ?? 0), 0);
  const faults = verifySelection(instance.problem, { selected, value });
  if (faults[0]) throw new RangeError(`select: ${faults[0].rule} ${faults[0].at} ${faults[0].message}`);
  const bound = Math.max(run.bound, value);
  const isOptimal = bound - value <= proven * Math.max(1, Math.abs(value));
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    selected,
    value,
    bound: isOptimal ? value : bound,
    gap: isOptimal ? 0 : gapOf(value, bound),
    resources: instance.resources.map((resource, index) => ({
      ...resource,
      used: best.used[index] ?? 0,
      shadowPrice: run.relaxation?.prices[index] ?? null,
    })),
    why,
  };
};

const valueOf = ({ problem }: Instance): ReadonlyMap<string, number> =>
  new Map(problem.candidates.map(({ id, value }) => [id, value]));

/** What a choice chooses, in the order of the candidates. */
export const chosenIn = ({ problem, startOf }: Instance, { option }: Choice): Chosen[] =>
  problem.candidates.flatMap(({ id }, number) => {
    const chosen = option[number] ?? -1;
    return chosen < 0 ? [] : [{ id, start: startOf[chosen] ?? 0 }];
  });
