import type { Formulation } from '../formulation.ts';
import type { Instance } from '../instance.ts';

/**
 * A selection as a knapsack of alternatives: of each group exactly one column is taken, and what the columns taken use
 * of each row is within its limit. A candidate is a group; its columns are its options and, last, "not at all" where
 * that is allowed. Column c uses `amount[k]` of row `row[k]`, k from `at[c]` to before `at[c + 1]`. Rows and values
 * are divided by powers of two, which is exact.
 */
export interface Alternatives {
  /** Columns of group g: `columnsAt[g]` to before `columnsAt[g + 1]`. */
  readonly columnsAt: Int32Array;
  readonly groupOf: Int32Array;
  /** The option of the instance that a column stands for; -1 for "not at all". */
  readonly optionOf: Int32Array;
  /** Value of each column, in units of `unit`. */
  readonly value: Float64Array;
  readonly unit: number;
  readonly at: Int32Array;
  readonly row: Int32Array;
  readonly amount: Float64Array;
  readonly limit: Float64Array;
  /** The row of the model that a row here is a side of, and what its price is to be multiplied by here. */
  readonly modelRow: Int32Array;
  readonly priceFactor: Float64Array;
}

type Entry = readonly [row: number, amount: number];

/** All promises of a model as limits on alternatives. */
export const alternativesOf = (instance: Instance, formulation: Formulation): Alternatives => {
  const unit = powerOfTwo(instance.value);
  const { entries, limit, modelRow, priceFactor } = limitsOf(instance.candidateOf.length, formulation, unit);
  const { columnsAt, groupOf, optionOf } = groupsOf(instance);
  const own = optionOf.map((option) => entries[option] ?? []);
  const at = new Int32Array(own.length + 1);
  for (const [column, list] of own.entries()) at[column + 1] = (at[column] ?? 0) + list.length;
  return {
    columnsAt: Int32Array.from(columnsAt),
    groupOf: Int32Array.from(groupOf),
    optionOf: Int32Array.from(optionOf),
    value: Float64Array.from(optionOf, (option, column) =>
      option < 0 ? 0 : (instance.value[groupOf[column] ?? 0] ?? 0) / unit,
    ),
    unit,
    at,
    row: Int32Array.from(own.flat(), ([row]) => row),
    amount: Float64Array.from(own.flat(), ([, amount]) => amount),
    limit: Float64Array.from(limit),
    modelRow: Int32Array.from(modelRow),
    priceFactor: Float64Array.from(priceFactor),
  };
};

const groupsOf = ({ value, optionsAt, mandatory, excluded }: Instance) => {
  const columnsAt = [0];
  const groupOf: number[] = [];
  const optionOf: number[] = [];
  for (let candidate = 0; candidate < value.length; candidate++) {
    const [first, end] = [optionsAt[candidate] ?? 0, optionsAt[candidate + 1] ?? 0];
    if (excluded[candidate] === 0) for (let option = first; option < end; option++) optionOf.push(option);
    if (mandatory[candidate] === 0) optionOf.push(-1);
    while (groupOf.length < optionOf.length) groupOf.push(candidate);
    columnsAt.push(optionOf.length);
  }
  return { columnsAt, groupOf, optionOf };
};

/** The power of two next to the largest size; 1 where all are 0. */
const powerOfTwo = (sizes: Float64Array): number => {
  const size = sizes.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
};

/** Every side of every row as an upper limit, but "one start each" and mandates, which the groups say. */
const limitsOf = (options: number, { model, pledges }: Formulation, unit: number) => {
  const entries: Entry[][] = Array.from({ length: options }, () => []);
  const limit: number[] = [];
  const modelRow: number[] = [];
  const priceFactor: number[] = [];
  const { at, column, value, lower, upper } = model.rows;
  for (const [row, pledge] of pledges.entries()) {
    if (pledge === null || pledge.kind === 'mandatory') continue;
    const own = column.subarray(at[row] ?? 0, at[row + 1] ?? 0);
    const amounts = value.subarray(at[row] ?? 0, at[row + 1] ?? 0);
    const size = powerOfTwo(amounts);
    const sides = [
      [1, upper[row] ?? Infinity],
      [-1, lower[row] ?? -Infinity],
    ] as const;
    for (const [sign, side] of sides) {
      if (!Number.isFinite(side)) continue;
      for (const [index, option] of own.entries())
        entries[option]?.push([limit.length, (sign * (amounts[index] ?? 0)) / size]);
      limit.push((sign * side) / size);
      modelRow.push(row);
      priceFactor.push((sign * size) / unit);
    }
  }
  return { entries, limit, modelRow, priceFactor };
};
