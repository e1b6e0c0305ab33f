/** What is known of how much branching on each column lowers the bound, per unit it is rounded by. */
export interface History {
  readonly up: Float64Array;
  readonly upCount: Int32Array;
  readonly down: Float64Array;
  readonly downCount: Int32Array;
  /** Sums over all columns: up, its count, down, its count. */
  readonly all: Float64Array;
}

/** Nothing known yet. */
export const noHistory = (columns: number): History => ({
  up: new Float64Array(columns),
  upCount: new Int32Array(columns),
  down: new Float64Array(columns),
  downCount: new Int32Array(columns),
  all: new Float64Array(4),
});

/** The two children of a branch: `up` takes the column, `down` strikes it. */
export type Side = 'up' | 'down';

/** A column that is taken in one child and struck in the other, with a bound for each. */
export interface Branch {
  readonly column: number;
  /** Its share in the relaxation. */
  readonly share: number;
  readonly up: number;
  readonly down: number;
}

/** A column the relaxation splits, and how good a branch it promises. */
export interface Split {
  readonly column: number;
  readonly share: number;
  readonly promise: number;
}

// A share this near to 0 or 1 says nothing about a whole unit.
const leastPart = 0.05;

/** Remembers what the bound fell by in a child. */
export const learn = (
  history: History,
  { column, share }: Branch | Split,
  side: Side,
  fall: number,
): void => {
  const perUnit = Math.max(0, fall) / Math.max(leastPart, side === 'up' ? 1 - share : share);
  const { up, upCount, down, downCount, all } = history;
  const [sum, count] = side === 'up' ? [up, upCount] : [down, downCount];
  const at = side === 'up' ? 0 : 2;
  sum[column] = (sum[column] ?? 0) + perUnit;
  count[column] = (count[column] ?? 0) + 1;
  all[at] = (all[at] ?? 0) + perUnit;
  all[at + 1] = (all[at + 1] ?? 0) + 1;
};

/** How often the column has been tried on the side less tried. */
export const timesTried = ({ upCount, downCount }: History, column: number): number =>
  Math.min(upCount[column] ?? 0, downCount[column] ?? 0);

/** A column and what branching on it promises by what was learned of it, or else of all (Benichou et al. 1971). */
export const splitOf = (
  history: History,
  { column, share }: Pick<Split, 'column' | 'share'>,
  missing: number,
  weight: number,
): Split => {
  const { up, upCount, down, downCount, all } = history;
  const perUnit = (sum: number, count: number, at: number): number =>
    count > 0 ? sum / count : (all[at] ?? 0) / Math.max(1, all[at + 1] ?? 0);
  const upFall = perUnit(up[column] ?? 0, upCount[column] ?? 0, 0) * (1 - share);
  const downFall = perUnit(down[column] ?? 0, downCount[column] ?? 0, 2) * share;
  return { column, share, promise: weight * promiseOf(upFall, downFall, missing) };
};

// A fall below this does not count, in units in which values are about 1.
const leastFall = 1e-6;

/**
 * How much branching does: the product of both falls, neither counted for more than closes the child (Achterberg 2007).
 * The fall where the column is struck counts twice, since that child is the larger one.
 */
export const promiseOf = (up: number, down: number, missing: number): number =>
  Math.max(leastFall, Math.min(missing, up)) * Math.max(leastFall, Math.min(missing, down)) ** 2;
