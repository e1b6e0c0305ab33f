export type Assignment =
  | {
      readonly status: 'assigned';
      /** The column of each row. */
      readonly columnOf: Int32Array;
      readonly cost: number;
    }
  /** These rows together have fewer allowed columns than there are of them. */
  | { readonly status: 'impossible'; readonly rows: readonly number[] };

/** Costs by row and column, `cost[row * columns + column]`; Infinity where they must not meet. */
export interface CostMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly cost: Float64Array;
}

/**
 * Gives each row a column of its own at the least total cost, by shortest augmenting paths on reduced costs after a
 * start by column reduction and augmenting row reduction (Jonker & Volgenant 1987). No more rows than columns;
 * costs are finite or Infinity, otherwise `RangeError`.
 */
export const assign = (matrix: CostMatrix): Assignment => {
  check(matrix);
  const state = startState(matrix);
  if (matrix.rows === matrix.columns) reduceColumns(state);
  reduceRows(state);
  reduceRows(state);
  for (let row = 0; row < matrix.rows; row++) {
    if ((state.columnOf[row] ?? -1) >= 0) continue;
    const stuck = augment(state, row);
    if (stuck !== null) return { status: 'impossible', rows: stuck };
  }
  return { status: 'assigned', columnOf: state.columnOf, cost: totalOf(state) };
};

const check = ({ rows, columns, cost }: CostMatrix): void => {
  if (rows > columns || cost.length !== rows * columns)
    throw new RangeError('assign: as many columns as rows at least, and a cost for each pair');
  for (const one of cost)
    if (Number.isNaN(one) || one === -Infinity) throw new RangeError('assign: a cost is no number');
};

interface State extends CostMatrix {
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  /** Prices of the columns; a free one has 0 unless all columns will be taken. */
  readonly price: Float64Array;
  readonly distance: Float64Array;
  readonly cameFrom: Int32Array;
  readonly list: Int32Array;
}

const startState = (matrix: CostMatrix): State => ({
  ...matrix,
  columnOf: new Int32Array(matrix.rows).fill(-1),
  rowOf: new Int32Array(matrix.columns).fill(-1),
  price: new Float64Array(matrix.columns),
  distance: new Float64Array(matrix.columns),
  cameFrom: new Int32Array(matrix.columns),
  list: new Int32Array(matrix.columns),
});

/** Each column's price becomes its least cost, and its row takes it if it has none yet. */
const reduceColumns = ({ rows, columns, cost, price, columnOf, rowOf }: State): void => {
  const least = new Int32Array(columns).fill(-1);
  price.fill(Infinity);
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const one = cost[at] ?? Infinity;
      if (one >= (price[column] ?? Infinity)) continue;
      price[column] = one;
      least[column] = row;
    }
  for (let column = columns - 1; column >= 0; column--) {
    const row = least[column] ?? -1;
    if (row < 0) price[column] = 0;
    else if ((columnOf[row] ?? -1) < 0) {
      columnOf[row] = column;
      rowOf[column] = row;
    }
  }
};

/** Rows without a column bid for the cheapest one, up to the price at which the second cheapest is as good. */
const reduceRows = (state: State): void => {
  const { rows, columnOf, rowOf, price } = state;
  const waiting = Array.from({ length: rows }, (_, row) => row).filter((row) => (columnOf[row] ?? -1) < 0);
  // Equal prices can pass a column around for ever; what is left goes to the augmenting paths.
  let bids = 4 * rows;
  for (let at = 0; at < waiting.length && bids > 0; bids--) {
    const row = waiting[at] ?? 0;
    const { first, second, column, other } = twoCheapest(state, row);
    if (column < 0) return;
    const isTie = !(second > first);
    const isFinite = second < Infinity;
    if (!isTie && isFinite) price[column] = (price[column] ?? 0) - (second - first);
    const taken = isTie && other >= 0 && (rowOf[column] ?? -1) >= 0 ? other : column;
    const ousted = rowOf[taken] ?? -1;
    if (ousted >= 0 && (isTie || !isFinite)) {
      at++;
      continue;
    }
    rowOf[taken] = row;
    columnOf[row] = taken;
    if (ousted < 0) at++;
    else {
      columnOf[ousted] = -1;
      waiting[at] = ousted;
    }
  }
};

const twoCheapest = ({ columns, cost, price }: State, row: number) => {
  let [first, second, column, other] = [Infinity, Infinity, -1, -1];
  for (let each = 0, at = row * columns; each < columns; each++, at++) {
    const reduced = (cost[at] ?? Infinity) - (price[each] ?? 0);
    if (reduced >= second) continue;
    if (reduced >= first) {
      second = reduced;
      other = each;
      continue;
    }
    [second, other] = [first, column];
    [first, column] = [reduced, each];
  }
  return { first, second, column, other };
};

/**
 * Finds the shortest way from a row to a free column by reduced costs and shifts the rows along it; null when
 * done, else the rows that cannot all be served.
 */
const augment = (state: State, from: number): readonly number[] | null => {
  const { columns, cost, price, distance, cameFrom, list, rowOf } = state;
  for (let column = 0; column < columns; column++) {
    distance[column] = (cost[from * columns + column] ?? Infinity) - (price[column] ?? 0);
    cameFrom[column] = from;
    list[column] = column;
  }
  // list: settled columns, then those at the least distance, then the rest.
  let [settled, reached, least, priced] = [0, 0, 0, 0];
  for (;;) {
    if (settled === reached) {
      priced = settled;
      const found = nearest(state, settled);
      if (found.least === Infinity) return stuckRows(state, from, settled);
      [least, reached] = [found.least, found.end];
      for (let at = settled; at < reached; at++)
        if ((rowOf[list[at] ?? 0] ?? -1) < 0) return shift(state, list[at] ?? 0, { from, priced, least });
    }
    const column = list[settled++] ?? 0;
    const free = scan(state, column, { settled, reached, least });
    if (free.column >= 0) return shift(state, free.column, { from, priced, least });
    reached = free.reached;
  }
};

/** Brings the columns at the least distance to the front of what is not settled. */
const nearest = ({ columns, distance, list }: State, settled: number): { least: number; end: number } => {
  let [least, end] = [Infinity, settled];
  for (let at = settled; at < columns; at++) {
    const column = list[at] ?? 0;
    const here = distance[column] ?? Infinity;
    if (here > least || here === Infinity) continue;
    if (here < least) {
      least = here;
      end = settled;
    }
    list[at] = list[end] ?? 0;
    list[end++] = column;
  }
  return { least, end };
};

/** Shortens the ways through the row of a settled column; a free column at the same distance ends the search. */
const scan = (
  { columns, cost, price, distance, cameFrom, list, rowOf }: State,
  through: number,
  { settled, reached, least }: { settled: number; reached: number; least: number },
): { column: number; reached: number } => {
  const row = rowOf[through] ?? 0;
  const start = row * columns;
  const offset = (cost[start + through] ?? 0) - (price[through] ?? 0) - least;
  let end = reached;
  for (let at = Math.max(settled, reached); at < columns; at++) {
    const column = list[at] ?? 0;
    const length = (cost[start + column] ?? Infinity) - (price[column] ?? 0) - offset;
    if (length >= (distance[column] ?? Infinity)) continue;
    distance[column] = length;
    cameFrom[column] = row;
    if (length > least) continue;
    if ((rowOf[column] ?? -1) < 0) return { column, reached: end };
    list[at] = list[end] ?? 0;
    list[end++] = column;
  }
  return { column: -1, reached: end };
};

/** Lowers the prices of settled columns and moves each row on the way to the next column. */
const shift = (
  { price, distance, cameFrom, list, rowOf, columnOf }: State,
  free: number,
  { from, priced, least }: { from: number; priced: number; least: number },
): null => {
  for (let at = 0; at < priced; at++) {
    const column = list[at] ?? 0;
    price[column] = (price[column] ?? 0) + (distance[column] ?? 0) - least;
  }
  for (let column = free; ;) {
    const row = cameFrom[column] ?? 0;
    const before = columnOf[row] ?? -1;
    rowOf[column] = row;
    columnOf[row] = column;
    if (row === from) return null;
    column = before;
  }
};

const stuckRows = ({ list, rowOf }: State, from: number, settled: number): readonly number[] =>
  [from, ...Array.from(list.subarray(0, settled), (column) => rowOf[column] ?? 0)].sort((a, b) => a - b);

const totalOf = ({ rows, columns, cost, columnOf }: State): number => {
  let total = 0;
  for (let row = 0; row < rows; row++) total += cost[row * columns + (columnOf[row] ?? 0)] ?? 0;
  return total;
};
