import type { MipModel } from '../mip/model.ts';

/** What prices of the rows prove by themselves. */
export interface DualBound {
  /** No point of the relaxation, so no whole one, is worth more. */
  readonly bound: number;
  /** What the bound falls by at least per unit a variable is kept from the side it prefers. */
  readonly reducedCosts: Float64Array;
}

/**
 * The bound that prices of the rows prove, whatever solver they come from: the objective less the priced rows, at its
 * most over the bounds of the variables, plus what the priced sides come to. Prices of the wrong sign count as 0.
 * Valid for any prices, so that a solver's tolerance cannot spoil it (Neumaier & Shcherbina 2004).
 */
export const dualBound = ({ objective, lower, upper, rows }: MipModel, prices: Float64Array): DualBound => {
  const reducedCosts = objective.slice();
  let bound = 0;
  for (let row = 0; row < rows.lower.length; row++) {
    const price = prices[row] ?? 0;
    const side = (price > 0 ? rows.upper[row] : rows.lower[row]) ?? 0;
    if (price === 0 || !Number.isFinite(side)) continue;
    bound += price * side;
    for (let at = rows.at[row] ?? 0; at < (rows.at[row + 1] ?? 0); at++) {
      const column = rows.column[at] ?? 0;
      reducedCosts[column] = (reducedCosts[column] ?? 0) - price * (rows.value[at] ?? 0);
    }
  }
  for (const [column, cost] of reducedCosts.entries())
    bound += cost * ((cost > 0 ? upper[column] : lower[column]) ?? 0);
  return { bound, reducedCosts };
};
