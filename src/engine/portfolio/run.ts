import type { OpenModel, Solver } from '../mip/solver.ts';
import { choiceOf, isSound, type Choice } from './choice.ts';
import type { RandomSequence } from '../random/sequence.ts';
import type { Formulation } from './formulation.ts';
import type { Instance } from './instance.ts';
import type { Chosen } from './problem.ts';

/** What is known while a selection is sought. */
export interface Run {
  instance: Instance;
  readonly formulation: Formulation;
  readonly open: OpenModel;
  readonly solver: Solver;
  readonly draw: RandomSequence;
  best: Choice | null;
  /** No selection can be worth more. */
  bound: number;
  /** Values of the relaxation: by resource, by option; null until it is solved. */
  relaxation: Relaxation | null;
}

export interface Relaxation {
  /** What the prices prove, added up by ourselves. */
  readonly bound: number;
  /** By option, what deciding it against its sign lowers that bound by. */
  readonly provenCosts: Float64Array;
  readonly prices: Float64Array;
  /** By option, its value less what it uses of all rows at their prices, but the one that lets it start once. */
  readonly worths: Float64Array;
  /** By row of the model. */
  readonly rowPrices: Float64Array;
  readonly point: Float64Array;
  readonly reducedCosts: Float64Array;
}

/** Keeps a choice if it is sound and better than the best; whether it was. */
export const keepIfBetter = (run: Run, choice: Choice | null): boolean => {
  if (choice === null || choice.value <= (run.best?.value ?? -Infinity)) return false;
  if (!isSound(run.instance, choice)) return false;
  run.best = choice;
  return true;
};

/** The choice a point of the model stands for, added up by ourselves. */
export const choiceAt = (instance: Instance, point: Float64Array): Choice => {
  const options = new Int32Array(instance.value.length).fill(-1);
  for (const [option, value] of point.entries())
    if (value > 0.5) options[instance.candidateOf[option] ?? 0] = option;
  return choiceOf(instance, options);
};

/** The point of the model that a choice stands for. */
export const pointOf = (instance: Instance, { option }: Choice): Float64Array => {
  const point = new Float64Array(instance.candidateOf.length);
  for (const chosen of option) if (chosen >= 0) point[chosen] = 1;
  return point;
};

/** Lowers the bound; where all values are whole numbers, so is the best value. */
export const lowerBound = (run: Run, bound: number): void => {
  const isWhole = run.instance.value.every(Number.isInteger);
  run.bound = Math.min(
    run.bound,
    isWhole ? Math.floor(bound + 1e-6 * Math.max(1, Math.abs(bound) * 1e-3)) : bound,
  );
};

/** How far the best value may be from the optimum, as a share of it; null where the value is 0 and the bound is not. */
export const gapOf = (value: number, bound: number): number | null => {
  const missing = Math.max(0, bound - value);
  if (missing === 0) return 0;
  return value === 0 ? null : missing / Math.abs(value);
};

/** The choice that chooses those; null when one is unknown or may not start then. */
export const choiceOfChosen = (instance: Instance, chosen: readonly Chosen[]): Choice | null => {
  const place = new Map(instance.problem.candidates.map(({ id }, number) => [id, number]));
  const options = new Int32Array(instance.value.length).fill(-1);
  for (const { id, start } of chosen) {
    const number = place.get(id);
    if (number === undefined) return null;
    const [first, end] = [instance.optionsAt[number] ?? 0, instance.optionsAt[number + 1] ?? 0];
    const at = instance.startOf.subarray(first, end).indexOf(start);
    if (at < 0) return null;
    options[number] = first + at;
  }
  return choiceOf(instance, options);
};
