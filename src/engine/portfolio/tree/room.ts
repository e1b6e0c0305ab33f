import type { Alternatives } from './alternatives.ts';

/** What is still open in a node of the tree. */
export interface Open {
  /** 1 for each column that may still be taken. */
  readonly alive: Uint8Array;
  /** How many of each group are alive. */
  readonly left: Int32Array;
  /** 1 for each row whose limit nothing alive can exceed. */
  readonly idle: Uint8Array;
}

/** What the columns of each group use of the rows that any of them uses, those that do not use one included. */
interface Block {
  readonly rows: Int32Array;
  /** Of column c of the group and place k among the rows: c · rows + k. */
  readonly amount: Float64Array;
  /** The least and the most any column alive uses of each of the rows. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Which columns were alive when those were worked out, one bit each; 0 for "unknown". */
  known: number;
  count: number;
}

/** Works out what has no room beside the least that the others use. */
export interface Room {
  readonly model: Alternatives;
  readonly blocks: readonly Block[];
  /** Sums over all groups, by row. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By row, how much more than the least there is room for. */
  readonly spare: Float64Array;
}

/** Room for the columns of a model. */
export const roomOf = (model: Alternatives): Room => {
  const { columnsAt, limit, row, at } = model;
  const blocks = Array.from({ length: columnsAt.length - 1 }, (_, group): Block => {
    const [first, end] = [columnsAt[group] ?? 0, columnsAt[group + 1] ?? 0];
    const rows = Int32Array.from(new Set(row.subarray(at[first], at[end])));
    return {
      rows,
      amount: amountsOf(model, rows, first, end),
      least: new Float64Array(rows.length),
      most: new Float64Array(rows.length),
      known: 0,
      count: 0,
    };
  });
  const [least, most, spare] = [limit.slice(), limit.slice(), limit.slice()];
  return { model, blocks, least, most, spare };
};

const amountsOf = (
  { row, at, amount }: Alternatives,
  rows: Int32Array,
  first: number,
  end: number,
): Float64Array => {
  const amounts = new Float64Array((end - first) * rows.length);
  for (let column = first; column < end; column++)
    for (let k = at[column] ?? 0; k < (at[column + 1] ?? 0); k++)
      amounts[(column - first) * rows.length + rows.indexOf(row[k] ?? 0)] = amount[k] ?? 0;
  return amounts;
};

// More than what adding up a few hundred amounts can be off by.
const slack = 1e-9;
const mostPasses = 4;

/**
 * Strikes the columns that have no room beside the least all other groups use, again and again; counts what is left
 * and marks the idle rows. False when nothing has room.
 */
export const strikeRoomless = (room: Room, open: Open): boolean => {
  for (let pass = 0; pass < mostPasses; pass++) {
    if (!addUp(room, open) || !isRoomLeft(room, open)) return false;
    if (!strike(room, open)) return true;
  }
  return addUp(room, open);
};

const isRoomLeft = ({ model: { limit }, least, most, spare }: Room, { idle }: Open): boolean => {
  for (let row = 0; row < limit.length; row++) {
    const side = limit[row] ?? 0;
    const left = side + slack * Math.max(1, Math.abs(side)) - (least[row] ?? 0);
    if (left < 0) return false;
    spare[row] = left;
    idle[row] = (most[row] ?? 0) <= side ? 1 : 0;
  }
  return true;
};

/** The least and the most all groups use; false when a group has no column left. */
const addUp = ({ model, blocks, least, most }: Room, { alive, left }: Open): boolean => {
  least.fill(0);
  most.fill(0);
  for (let group = 0; group < blocks.length; group++) {
    const block = blocks[group];
    if (!block) continue;
    const [first, end] = [model.columnsAt[group] ?? 0, model.columnsAt[group + 1] ?? 0];
    const count = measure(block, alive, first, end);
    left[group] = count;
    if (count === 0) return false;
    for (let k = 0; k < block.rows.length; k++) {
      const row = block.rows[k] ?? 0;
      least[row] = (least[row] ?? 0) + (block.least[k] ?? 0);
      most[row] = (most[row] ?? 0) + (block.most[k] ?? 0);
    }
  }
  return true;
};

/** The least and the most of each row over the columns alive; how many those are. */
const measure = (block: Block, alive: Uint8Array, first: number, end: number): number => {
  let bits = 0;
  for (let column = first; column < end; column++) bits = (bits << 1) | (alive[column] ?? 0);
  if (end - first <= mostBits) {
    if (bits === block.known) return block.count;
    block.known = bits;
  }
  const { rows, amount, least, most } = block;
  const width = rows.length;
  let count = 0;
  for (let column = first; column < end; column++) {
    if (alive[column] === 0) continue;
    const base = (column - first) * width;
    for (let k = 0; k < width; k++) {
      const use = amount[base + k] ?? 0;
      if (count === 0 || use < (least[k] ?? 0)) least[k] = use;
      if (count === 0 || use > (most[k] ?? 0)) most[k] = use;
    }
    count++;
  }
  block.count = count;
  return count;
};

const mostBits = 31;

const strike = (room: Room, { alive, left }: Open): boolean => {
  const { columnsAt } = room.model;
  let isAny = false;
  for (let group = 0; group < room.blocks.length; group++) {
    if ((left[group] ?? 0) < 2) continue;
    const block = room.blocks[group];
    const first = columnsAt[group] ?? 0;
    for (let column = first; column < (columnsAt[group + 1] ?? 0); column++) {
      if (alive[column] === 0 || !block || fits(room, block, column - first)) continue;
      alive[column] = 0;
      isAny = true;
    }
  }
  return isAny;
};

const fits = ({ spare }: Room, { rows, amount, least }: Block, place: number): boolean => {
  const base = place * rows.length;
  for (let k = 0; k < rows.length; k++)
    if ((amount[base + k] ?? 0) - (least[k] ?? 0) > (spare[rows[k] ?? 0] ?? 0)) return false;
  return true;
};
