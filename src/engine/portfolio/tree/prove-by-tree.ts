import { choiceOf } from '../choice.ts';
import { keepIfBetter, lowerBound, type Run } from '../run.ts';
import { alternativesOf, type Alternatives } from './alternatives.ts';
import { lowerByTree } from './lower.ts';

// Where values are whole, no better selection is worth less than this more.
const wholeStep = 0.99;

/**
 * Lowers the bound of a run by a tree of its own, for so many processor seconds or until the gap is no more than that
 * share of the best value; a selection it comes upon is kept.
 * False where it is not fit for that: nothing is known to begin from, or the tableau of the relaxation would be too large.
 */
export const proveByTree = (run: Run, gap: number, seconds: number): boolean => {
  const { instance, formulation, relaxation, best, solver } = run;
  if (relaxation === null || best === null) return false;
  const model = alternativesOf(instance, formulation);
  if (tableauSize(model) > mostCells) return false;
  const begun = solver.spentSeconds();
  const nextBetter = instance.value.every(Number.isInteger) ? wholeStep : 0;
  const { bound, found } = lowerByTree(model, {
    seconds,
    spent: () => solver.spentSeconds() - begun,
    bound: run.bound / model.unit,
    least: (best.value + Math.max(nextBetter, gap * Math.abs(best.value))) / model.unit,
    prices: Float64Array.from(model.modelRow, (row, at) =>
      Math.max(0, (relaxation.rowPrices[row] ?? 0) * (model.priceFactor[at] ?? 0)),
    ),
  });
  if (found !== null)
    keepIfBetter(
      run,
      choiceOf(
        instance,
        found.map((column) => model.optionOf[column] ?? -1),
      ),
    );
  lowerBound(run, bound * model.unit);
  return true;
};

// 64 MB.
const mostCells = 8e6;

/** Cells the tableau of the first node has at most. */
const tableauSize = ({ groupOf, columnsAt, limit }: Alternatives): number =>
  (columnsAt.length + limit.length) * (groupOf.length + 1);
