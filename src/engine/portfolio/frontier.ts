import { addRow, emptyDraft, rowsOf } from '../mip/model.ts';
import type { Solver } from '../mip/solver.ts';
import { formulate } from './formulation.ts';
import { layOut, totalCost } from './instance.ts';
import type { Chosen, SelectionProblem } from './problem.ts';
import { choiceAt, choiceOfChosen, pointOf } from './run.ts';
import { chosenIn, select } from './select.ts';

/** A portfolio that no other beats in value without costing more. */
export interface FrontierPoint {
  /** What it costs over all periods. */
  readonly cost: number;
  readonly value: number;
  /** No portfolio that costs at most `within` can be worth more. */
  readonly bound: number;
  readonly within: number;
  readonly selected: readonly Chosen[];
}

export interface FrontierEffort {
  readonly seconds: number;
  /** At most this many points. */
  readonly points: number;
  readonly seed?: number;
}

/**
 * The efficient frontier of value against cost by the ε-constraint method (Haimes et al. 1971): the total budget goes
 * down from what the best portfolio costs, each time to just below the cheapest portfolio of the value found. Points
 * come dearest first; with enough points the frontier is complete, else the steps are even.
 */
export const efficientFrontier = (
  problem: SelectionProblem,
  solver: Solver,
  { seconds, points, seed = 1 }: FrontierEffort,
): readonly FrontierPoint[] => {
  const found: FrontierPoint[] = [];
  const all = problem.candidates.reduce((sum, one) => sum + totalCost(one), 0);
  const step = finestStep(problem);
  let within = Math.min(problem.totalBudget ?? all, all);
  let stride = step;
  while (found.length < points && within >= 0) {
    const share = seconds / points;
    const limited = { ...problem, totalBudget: within };
    const best = select(limited, solver, { seconds: share * 0.7, seed, explain: 'none' });
    if (best.status !== 'optimal' && best.status !== 'feasible') break;
    const selected = cheapest(limited, solver, {
      selected: best.selected,
      value: best.value,
      seconds: share * 0.3,
    });
    const cost = costOf(problem, selected);
    found.push({ cost, value: best.value, bound: best.bound, within, selected });
    if (found.length === 1) stride = Math.max(step, cost / points);
    // Where the finest steps may do, none is passed over as long as the points last.
    within = cost - (points >= problem.candidates.length * 2 ? step : stride);
  }
  return efficient(found);
};

const finestStep = ({ candidates }: SelectionProblem): number => {
  const costs = candidates.flatMap(({ cost }) => cost);
  return costs.every(Number.isInteger) ? 1 : Math.max(1e-9, Math.max(...costs) * 1e-6);
};

const costOf = ({ candidates }: SelectionProblem, selected: readonly Chosen[]): number => {
  const ids = new Set(selected.map(({ id }) => id));
  return candidates.reduce((sum, one) => sum + (ids.has(one.id) ? totalCost(one) : 0), 0);
};

interface Found {
  readonly selected: readonly Chosen[];
  readonly value: number;
  readonly seconds: number;
}

/** The cheapest portfolio found that is worth at least as much. */
const cheapest = (problem: SelectionProblem, solver: Solver, found: Found): readonly Chosen[] => {
  const instance = layOut(problem);
  const open = solver.open(formulate(instance).model);
  try {
    const draft = emptyDraft();
    const values = Array.from(instance.candidateOf, (candidate) => instance.value[candidate] ?? 0);
    addRow(draft, values.entries(), { lower: found.value });
    open.addRows(rowsOf(draft));
    open.setObjective(
      Float64Array.from(instance.candidateOf, (candidate) => {
        const one = problem.candidates[candidate];
        return one ? -totalCost(one) : 0;
      }),
    );
    const from = choiceOfChosen(instance, found.selected);
    const { point } = open.solve({
      seconds: found.seconds,
      start: from === null ? null : pointOf(instance, from),
    });
    const cheaper = point === null ? [] : chosenIn(instance, choiceAt(instance, point));
    const isWorthIt = point !== null && choiceAt(instance, point).value >= found.value;
    return isWorthIt && costOf(problem, cheaper) < costOf(problem, found.selected) ? cheaper : found.selected;
  } finally {
    open.close();
  }
};

/** Searches cut short may leave points that another beats. */
const efficient = (points: readonly FrontierPoint[]): readonly FrontierPoint[] =>
  points.filter(
    (one) =>
      !points.some(
        (other) =>
          other !== one &&
          other.cost <= one.cost &&
          other.value >= one.value &&
          (other.cost < one.cost || other.value > one.value),
      ),
  );
