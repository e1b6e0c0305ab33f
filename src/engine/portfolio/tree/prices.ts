import type { Alternatives } from './alternatives.ts';
import type { Reoptimised } from './dual-simplex.ts';
import type { Open } from './room.ts';
import type { Tableau } from './tableau.ts';

/** Prices of the rows and what they say. */
export interface Prices {
  readonly model: Alternatives;
  readonly ofRow: Float64Array;
  /** Value of each column alive less the price of what it uses. */
  readonly worth: Float64Array;
  /** The highest worth in each group. */
  readonly best: Float64Array;
}

/** Prices of 0. */
export const noPrices = (model: Alternatives): Prices => ({
  model,
  ofRow: new Float64Array(model.limit.length),
  worth: new Float64Array(model.groupOf.length),
  best: new Float64Array(model.columnsAt.length - 1),
});

/**
 * Takes the prices a tableau proposes: the reduced costs of the slacks. Where a row of it shows that nothing is feasible,
 * that row is added as often as takes the bound below the cutoff.
 */
export const takePrices = (
  { model, ofRow }: Prices,
  { cells, columns, width, basic, nonbasic }: Tableau,
  { status, row }: Reoptimised,
  cutoff: number,
): void => {
  const total = model.groupOf.length;
  const base = row * width;
  const short = cells[base] ?? 0;
  const isRay = status === 'infeasible';
  const times = isRay ? timesBelow((cells[0] ?? 0) - cutoff, Math.abs(short)) : 0;
  const sign = short < 0 ? times : -times;
  ofRow.fill(0);
  for (let j = 1; j <= columns; j++) {
    const slack = (nonbasic[j] ?? 0) - total;
    if (slack >= 0) ofRow[slack] = priceOf((cells[j] ?? 0) + (isRay ? sign * (cells[base + j] ?? 0) : 0));
  }
  const slack = (basic[row] ?? 0) - total;
  if (isRay && slack >= 0) ofRow[slack] = priceOf(sign);
};

const timesBelow = (above: number, short: number): number => (Math.max(0, above) / short) * 1.001 + 1e-3;

/** Any price proves something but one that is no number. */
const priceOf = (proposed: number): number => (proposed > 0 && proposed < Infinity ? proposed : 0);

/**
 * The bound that prices prove, whatever they are: what the limits are worth, and from each group the column worth
 * most at these prices (Lagrange relaxation of the rows, Fisher 1981). No selection of columns alive is worth more.
 */
export const boundOf = ({ model, ofRow, worth, best }: Prices, { alive }: Open): number => {
  const { columnsAt, at, row, amount, value, limit } = model;
  let bound = 0;
  for (let one = 0; one < limit.length; one++) bound += (ofRow[one] ?? 0) * (limit[one] ?? 0);
  for (let group = 0; group < best.length; group++) {
    let most = -Infinity;
    for (let column = columnsAt[group] ?? 0; column < (columnsAt[group + 1] ?? 0); column++) {
      if (alive[column] === 0) continue;
      let own = value[column] ?? 0;
      for (let k = at[column] ?? 0, end = at[column + 1] ?? 0; k < end; k++)
        own -= (ofRow[row[k] ?? 0] ?? 0) * (amount[k] ?? 0);
      worth[column] = own;
      if (own > most) most = own;
    }
    best[group] = most;
    bound += most;
  }
  return bound;
};

/** Strikes every column with which the bound just proven would be no higher than the cutoff; whether there was one. */
export const strikeWorthless = (
  { model: { columnsAt }, worth, best }: Prices,
  { alive }: Open,
  missing: number,
): boolean => {
  let isAny = false;
  for (let group = 0; group < best.length; group++) {
    const least = (best[group] ?? 0) - missing;
    for (let column = columnsAt[group] ?? 0; column < (columnsAt[group + 1] ?? 0); column++) {
      if (alive[column] === 0 || (worth[column] ?? 0) > least) continue;
      alive[column] = 0;
      isAny = true;
    }
  }
  return isAny;
};
