import { isSound, type Choice } from './choice.ts';
import { orderByDensity, type OptionOrder } from './density.ts';
import type { Instance } from './instance.ts';
import { choiceWith, choiceWithout, searchLocally } from './local-search.ts';
import { choiceAt, pointOf, type Run } from './run.ts';

/** Why a candidate is in or out. */
export interface Reason {
  readonly chosen: boolean;
  /**
   * `mandatory` and `excluded` say that it was not up to the search; `required` that a chosen one needs it;
   * `worth` that the best found is better so; `impossible` that no selection can hold it.
   */
  readonly because: 'mandatory' | 'excluded' | 'required' | 'worth' | 'impossible';
  /**
   * What deciding the other way costs: the best value otherwise is lower by at least `least` (proven) and at most
   * `most` (shown by a selection; null where none was found). Negative: a mandate or a ban costs that much.
   */
  readonly price: { readonly least: number; readonly most: number | null };
  /** In the best selection found with the other decision: who goes and who comes besides. */
  readonly leaves: readonly string[];
  readonly enters: readonly string[];
}

export interface Explanation {
  readonly why: Readonly<Record<string, Reason>>;
  /** A selection better than the one explained, if one was met. */
  readonly better: Choice | null;
}

/**
 * Decides for every candidate the other way and looks again: bounds from the relaxation's reduced costs, a
 * selection from a repair and a short local search, and, as long as there is time, the model solved anew.
 */
export const explain = (run: Run, best: Choice, left: () => number): Explanation => {
  const { instance } = run;
  const order = orderByDensity(instance, run.relaxation?.prices ?? null);
  const size = instance.value.length;
  const rounds = Math.min(200, Math.floor(10_000 / size));
  const cases = instance.problem.candidates.map(({ id }, candidate) => {
    const other = decidedOtherwise(instance, best, candidate);
    const shown = left() > 0 ? repaired(run, { best, other, order, rounds }) : null;
    return { id, candidate, other, shown, most: boundOtherwise(run, best, candidate) };
  });
  const decided = cases.map((one, index) => {
    const seconds = left() / (size - index);
    return { id: one.id, ...(seconds > leastForModel ? solvedAnew(run, one, seconds) : one) };
  });
  return {
    why: Object.fromEntries(decided.map((one) => [one.id, reasonOf(run, best, one)])),
    better: betterAmong(instance, best, decided),
  };
};

/** Looking again may find a selection that is sound as it is and better than the best. */
const betterAmong = (instance: Instance, best: Choice, cases: readonly Case[]): Choice | null =>
  cases.reduce<Choice | null>(
    (better, { shown }) =>
      shown !== null && shown.value > (better ?? best).value && isSound(instance, shown) ? shown : better,
    null,
  );

// Below this a model is not even set up.
const leastForModel = 0.01;

interface Other {
  readonly candidate: number;
  readonly isIn: 0 | 1;
  /** The instance in which the candidate is decided the other way, its own mandate or ban lifted. */
  readonly instance: Instance;
}

const decidedOtherwise = (instance: Instance, { option }: Choice, candidate: number): Other => {
  const isIn = (option[candidate] ?? -1) < 0 ? 1 : 0;
  const [mandatory, excluded] = [instance.mandatory.slice(), instance.excluded.slice()];
  mandatory[candidate] = isIn;
  excluded[candidate] = 1 - isIn;
  return { candidate, isIn, instance: { ...instance, mandatory, excluded } };
};

interface Repair {
  readonly best: Choice;
  readonly other: Other;
  readonly order: OptionOrder;
  readonly rounds: number;
}

const repaired = (run: Run, { best, other, order, rounds }: Repair): Choice | null => {
  const { instance, candidate, isIn } = other;
  const { draw } = run;
  const first = (isIn === 1 ? choiceWith : choiceWithout)(instance, best, candidate, { order, draw });
  if (first === null) return null;
  const prices = run.relaxation?.prices ?? null;
  const effort = { rounds, heat: 0.02, draw, prices, isOver: () => false };
  return searchLocally(instance, first, order, effort) ?? first;
};

/** The most any selection with the other decision can be worth, as far as the relaxation tells. */
const boundOtherwise = (run: Run, { option }: Choice, candidate: number): number => {
  const { instance, relaxation, bound } = run;
  const isLifted = instance.mandatory[candidate] === 1 || instance.excluded[candidate] === 1;
  if (isLifted) return Infinity;
  if (relaxation === null) return bound;
  const isIn = (option[candidate] ?? -1) < 0;
  const [first, end] = [instance.optionsAt[candidate] ?? 0, instance.optionsAt[candidate + 1] ?? 0];
  const costs = relaxation.reducedCosts.subarray(first, end);
  const shares = relaxation.point.subarray(first, end);
  // A reduced cost speaks only for a variable at a bound of its own.
  const change = isIn
    ? Math.max(...costs.map((cost, at) => ((shares[at] ?? 0) < 1e-9 ? Math.min(0, cost) : 0)))
    : Math.min(0, ...costs.map((cost, at) => ((shares[at] ?? 0) > 1 - 1e-9 ? -Math.max(0, cost) : 0)));
  return Math.min(bound, relaxation.bound + change);
};

interface Case {
  readonly candidate: number;
  readonly other: Other;
  readonly shown: Choice | null;
  /** The most a selection with the other decision can be worth; -Infinity when there is none. */
  readonly most: number;
}

const solvedAnew = (run: Run, one: Case, seconds: number): Case => {
  const { instance, open, formulation } = run;
  const { candidate, isIn } = one.other;
  const { rows } = formulation.model;
  const [mandatoryRow, oneStartRow] = [
    formulation.mandatoryRow[candidate] ?? -1,
    formulation.oneStartRow[candidate] ?? -1,
  ];
  const [first, end] = [instance.optionsAt[candidate] ?? 0, instance.optionsAt[candidate + 1] ?? 0];
  const setOptions = (lower: number, upper: number): void => {
    for (let option = first; option < end; option++)
      open.setVariable(option, end - first === 1 ? lower : 0, upper);
    if (oneStartRow >= 0) open.setRow(oneStartRow, lower, 1);
  };
  if (mandatoryRow >= 0) open.setRow(mandatoryRow, -Infinity, Infinity);
  setOptions(isIn, isIn);
  const answer = open.solve({ seconds, start: one.shown === null ? null : pointOf(instance, one.shown) });
  setOptions(0, instance.excluded[candidate] === 1 ? 0 : 1);
  if (mandatoryRow >= 0) open.setRow(mandatoryRow, rows.lower[mandatoryRow] ?? 1, Infinity);
  const found = answer.point === null ? null : choiceAt(instance, answer.point);
  const isBetter = found !== null && found.value > (one.shown?.value ?? -Infinity);
  return { ...one, shown: isBetter ? found : one.shown, most: Math.min(one.most, answer.bound) };
};

const reasonOf = (run: Run, best: Choice, { candidate, shown, most }: Case): Reason => {
  const { instance } = run;
  const chosen = (best.option[candidate] ?? -1) >= 0;
  const isFixed = instance.mandatory[candidate] === 1 || instance.excluded[candidate] === 1;
  const worst = best.value - most;
  const gain = shown === null ? null : best.value - shown.value;
  const price = isFixed
    ? { least: Math.min(worst, gain ?? worst), most: gain }
    : { least: Math.max(0, Math.min(worst, gain ?? worst)), most: gain === null ? null : Math.max(0, gain) };
  return {
    chosen,
    because: because(run, best, candidate, most),
    price: { least: Number.isFinite(price.least) ? price.least : 0, most: price.most },
    ...changes(instance, best, shown, candidate),
  };
};

const because = (
  { instance }: Run,
  { option }: Choice,
  candidate: number,
  most: number,
): Reason['because'] => {
  if (instance.mandatory[candidate] === 1) return 'mandatory';
  if (instance.excluded[candidate] === 1) return 'excluded';
  if ((option[candidate] ?? -1) < 0) return most === -Infinity ? 'impossible' : 'worth';
  const isRequired = (instance.requiredBy[candidate] ?? []).some((other) => (option[other] ?? -1) >= 0);
  return isRequired ? 'required' : 'worth';
};

const changes = (
  { problem }: Instance,
  best: Choice,
  shown: Choice | null,
  candidate: number,
): Pick<Reason, 'leaves' | 'enters'> => {
  const [leaves, enters]: [string[], string[]] = [[], []];
  if (shown === null) return { leaves, enters };
  for (const [number, { id }] of problem.candidates.entries()) {
    if (number === candidate) continue;
    const [before, after] = [(best.option[number] ?? -1) >= 0, (shown.option[number] ?? -1) >= 0];
    if (before && !after) leaves.push(id);
    if (after && !before) enters.push(id);
  }
  return { leaves, enters };
};
