import type { Alternatives } from './alternatives.ts';
import type { Open } from './room.ts';

/**
 * A simplex tableau, dense, row after row of `width` cells: basic[i] = cell(i, 0) − Σ cell(i, j) · nonbasic[j],
 * rows i and columns j from 1 to `rows` and `columns`. Row 0 stands for the value, its cells for the reduced costs. Variables are the columns of
 * the alternatives and after them the slacks of their rows; none may be negative.
 */
export interface Tableau {
  rows: number;
  columns: number;
  width: number;
  cells: Float64Array;
  basic: Int32Array;
  nonbasic: Int32Array;
}

/** A tableau without rows and columns. */
export const emptyTableau = (): Tableau => ({
  rows: 0,
  columns: 0,
  width: 1,
  cells: new Float64Array(1),
  basic: new Int32Array(1),
  nonbasic: new Int32Array(1),
});

/** Makes room; what was in it is kept only where it need not grow. */
const resize = (tableau: Tableau, rows: number, columns: number): void => {
  const size = (rows + 1) * (columns + 1);
  if (tableau.cells.length < size) tableau.cells = new Float64Array(size);
  if (tableau.basic.length <= rows) tableau.basic = new Int32Array(rows + 1);
  if (tableau.nonbasic.length <= columns) tableau.nonbasic = new Int32Array(columns + 1);
  tableau.rows = rows;
  tableau.columns = columns;
  tableau.width = columns + 1;
};

/**
 * The tableau of what is open in which of each group the column of the highest cost is basic, so that no reduced cost
 * is negative. Of decided groups only what they use is left, of idle rows nothing.
 */
export const firstTableau = (model: Alternatives, cost: Float64Array, open: Open): Tableau => {
  const { columnsAt, limit } = model;
  const { alive, left, idle } = open;
  const tableau = emptyTableau();
  const groups = left.reduce((sum, count) => sum + (count > 1 ? 1 : 0), 0);
  const rowAt = new Int32Array(limit.length);
  let rows = groups;
  for (let one = 0; one < limit.length; one++) rowAt[one] = idle[one] === 1 ? 0 : ++rows;
  resize(tableau, rows, left.reduce((sum, count) => sum + count, 0) - left.length);
  const { cells, basic, width } = tableau;
  for (const [one, i] of rowAt.entries()) {
    if (i === 0) continue;
    basic[i] = alive.length + one;
    cells[i * width] = limit[one] ?? 0;
  }
  let [group, next] = [0, 1];
  for (let number = 0; number < left.length; number++) {
    const [first, end] = [columnsAt[number] ?? 0, columnsAt[number + 1] ?? 0];
    const key = dearest(alive, cost, first, end);
    cells[0] = (cells[0] ?? 0) + (cost[key] ?? 0);
    addUse({ model, tableau, rowAt }, key, 0, -1);
    if ((left[number] ?? 0) < 2) continue;
    basic[++group] = key;
    cells[group * width] = 1;
    for (let column = first; column < end; column++) {
      if (alive[column] === 0 || column === key) continue;
      cells[next] = (cost[key] ?? 0) - (cost[column] ?? 0);
      cells[group * width + next] = 1;
      tableau.nonbasic[next] = column;
      addUse({ model, tableau, rowAt }, column, next, 1);
      addUse({ model, tableau, rowAt }, key, next++, -1);
    }
  }
  return tableau;
};

interface Layout {
  readonly model: Alternatives;
  readonly tableau: Tableau;
  /** Where each row of the model stands in the tableau; 0 for nowhere. */
  readonly rowAt: Int32Array;
}

/** Adds what a column uses of each row to column j of the tableau. */
const addUse = ({ model, tableau, rowAt }: Layout, column: number, j: number, sign: 1 | -1): void => {
  const { at, row, amount } = model;
  const { cells, width } = tableau;
  for (let k = at[column] ?? 0; k < (at[column + 1] ?? 0); k++) {
    const i = rowAt[row[k] ?? 0] ?? 0;
    if (i > 0) cells[i * width + j] = (cells[i * width + j] ?? 0) + sign * (amount[k] ?? 0);
  }
};

const dearest = (alive: Uint8Array, cost: Float64Array, first: number, end: number): number => {
  let key = -1;
  for (let column = first; column < end; column++)
    if (alive[column] === 1 && (key < 0 || (cost[column] ?? 0) > (cost[key] ?? 0))) key = column;
  return key;
};

/**
 * Copies a tableau, also onto itself, without what has become of no account: dead columns that are not basic, rows of
 * groups that are decided, slacks of idle rows.
 */
export const copyOpen = (from: Tableau, to: Tableau, { groupOf }: Alternatives, open: Open): void => {
  const { alive, left, idle } = open;
  const total = alive.length;
  const isSpent = (variable: number): boolean =>
    variable < total
      ? alive[variable] === 1 && left[groupOf[variable] ?? 0] === 1
      : idle[variable - total] === 1;
  const { rows, columns, width, cells: source, basic, nonbasic } = from;
  const kept: number[] = [];
  for (let j = 1; j <= columns; j++) {
    const variable = nonbasic[j] ?? 0;
    if (variable >= total || alive[variable] === 1) kept.push(j);
  }
  let count = 0;
  for (let i = 1; i <= rows; i++) if (!isSpent(basic[i] ?? 0)) count++;
  resize(to, count, kept.length);
  const { cells } = to;
  for (let k = 0; k < kept.length; k++) to.nonbasic[k + 1] = nonbasic[kept[k] ?? 0] ?? 0;
  let cell = 0;
  for (let i = 0, next = 0; i <= rows; i++) {
    if (i > 0 && isSpent(basic[i] ?? 0)) continue;
    to.basic[next++] = basic[i] ?? 0;
    const base = i * width;
    cells[cell++] = source[base] ?? 0;
    for (let k = 0; k < kept.length; k++) cells[cell++] = source[base + (kept[k] ?? 0)] ?? 0;
  }
};
