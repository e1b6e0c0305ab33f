import type { Tableau } from './tableau.ts';

export type Ending = 'optimal' | 'cutoff' | 'infeasible' | 'stopped';

/** How a reoptimisation ended: row `row` shows that nothing is feasible where the status says so. */
export interface Reoptimised {
  readonly status: Ending;
  readonly row: number;
  readonly pivots: number;
}

export interface Effort {
  /** Ends as soon as the value is no higher. */
  readonly cutoff: number;
  readonly pivots: number;
}

/** Reoptimises a tableau in its place. */
export type Reoptimise = (tableau: Tableau, alive: Uint8Array, effort: Effort) => Reoptimised;

// In tableaus whose entries are about 1.
const feasible = 1e-7;
const least = 1e-8;
const negligible = 1e-12;
const tie = 1e-9;
// Rows less than this part as far off as the worst are not looked at.
const bad = 0.2;

/**
 * The dual simplex method (Lemke 1954) from a tableau without negative reduced costs; columns that are not alive must be
 * 0 and go for good once they have left. The row leaves whose pivot lowers the value most: a few ratio tests cost
 * less than a pivot. What comes of it is only a proposal of prices, whose bound is added up elsewhere.
 */
export const reoptimise: Reoptimise = (tableau, alive, { cutoff, pivots }) => {
  for (let count = 0; ; count++) {
    if ((tableau.cells[0] ?? 0) <= cutoff) return { status: 'cutoff', row: 0, pivots: count };
    const row = leaving(tableau, alive);
    if (row === 0) return { status: 'optimal', row, pivots: count };
    if (row < 0) return { status: 'infeasible', row: -row, pivots: count };
    if (count === pivots) return { status: 'stopped', row: 0, pivots: count };
    const variable = tableau.basic[row] ?? 0;
    const column = entering(tableau, row);
    pivot(tableau, row, column);
    if (variable < alive.length && alive[variable] === 0) removeColumn(tableau, column);
  }
};

/** The row that is to leave; 0 when none need, minus the row when it cannot. */
const leaving = (tableau: Tableau, alive: Uint8Array): number => {
  const { rows } = tableau;
  let worst = feasible;
  for (let i = 1; i <= rows; i++) worst = Math.max(worst, shortOf(tableau, alive, i));
  if (worst === feasible) return 0;
  let [best, most] = [0, -1];
  for (let i = 1; i <= rows; i++) {
    const short = shortOf(tableau, alive, i);
    if (short < bad * worst) continue;
    const ratio = leastRatio(tableau, i);
    if (ratio === Infinity) return -i;
    if (short * ratio > most) [best, most] = [i, short * ratio];
  }
  return best;
};

/** How far the basic variable of a row is from where it may be. */
const shortOf = ({ cells, width, basic }: Tableau, alive: Uint8Array, i: number): number => {
  const variable = basic[i] ?? 0;
  const at = cells[i * width] ?? 0;
  return at < 0 ? -at : variable < alive.length && alive[variable] === 0 ? at : 0;
};

/** By how much the reduced costs let the row go; a little more than the truth, so that ties are seen. */
const leastRatio = ({ cells, columns, width }: Tableau, row: number): number => {
  const base = row * width;
  const sign = (cells[base] ?? 0) < 0 ? -1 : 1;
  let ratio = Infinity;
  for (let j = 1; j <= columns; j++) {
    const entry = sign * (cells[base + j] ?? 0);
    if (entry <= least) continue;
    const cost = Math.max(0, cells[j] ?? 0) + tie;
    if (cost < ratio * entry) ratio = cost / entry;
  }
  return ratio;
};

/** Of the columns that tie, the one with the largest entry (Harris 1973). */
const entering = (tableau: Tableau, row: number): number => {
  const { cells, columns, width } = tableau;
  const ratio = leastRatio(tableau, row);
  const base = row * width;
  const sign = (cells[base] ?? 0) < 0 ? -1 : 1;
  let [best, size] = [0, 0];
  for (let j = 1; j <= columns; j++) {
    const entry = sign * (cells[base + j] ?? 0);
    if (entry > least && entry > size && Math.max(0, cells[j] ?? 0) <= ratio * entry)
      [best, size] = [j, entry];
  }
  return best;
};

const pivot = (tableau: Tableau, p: number, q: number): void => {
  const { cells, rows, columns, width, basic, nonbasic } = tableau;
  const first = p * width;
  const end = first + columns + 1;
  const inverse = 1 / (cells[first + q] ?? 1);
  for (let cell = first; cell < end; cell++) cells[cell] = (cells[cell] ?? 0) * inverse;
  cells[first + q] = inverse;
  for (let i = 0; i <= rows; i++) {
    if (i === p) continue;
    let cell = i * width;
    const factor = cells[cell + q] ?? 0;
    cells[cell + q] = 0;
    if (factor < negligible && factor > -negligible) continue;
    for (let from = first; from < end; from++, cell++)
      cells[cell] = (cells[cell] ?? 0) - factor * (cells[from] ?? 0);
  }
  const variable = basic[p] ?? 0;
  basic[p] = nonbasic[q] ?? 0;
  nonbasic[q] = variable;
};

/** The last column takes the place of the one that goes. */
const removeColumn = (tableau: Tableau, q: number): void => {
  const { cells, rows, columns, width, nonbasic } = tableau;
  nonbasic[q] = nonbasic[columns] ?? 0;
  for (let i = 0; i <= rows; i++) cells[i * width + q] = cells[i * width + columns] ?? 0;
  tableau.columns--;
};
