/** Rows of a sparse matrix with the bounds of each: row r has the entries `at[r]` to before `at[r + 1]`. */
export interface SparseRows {
  readonly at: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A mixed-integer linear model, always to be maximised; unbounded sides are ±Infinity. */
export interface MipModel {
  readonly objective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the variable must be whole. */
  readonly whole: Uint8Array;
  readonly rows: SparseRows;
}

/** A model while it is written down, row by row. */
export interface ModelDraft {
  readonly objective: number[];
  readonly lower: number[];
  readonly upper: number[];
  readonly whole: number[];
  readonly at: number[];
  readonly column: number[];
  readonly value: number[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
}

/** A model without variables and rows. */
export const emptyDraft = (): ModelDraft => ({
  objective: [],
  lower: [],
  upper: [],
  whole: [],
  at: [0],
  column: [],
  value: [],
  rowLower: [],
  rowUpper: [],
});

/** Adds a variable that is 0 or 1; its number. */
export const addBinary = (draft: ModelDraft, objective: number): number =>
  addVariable(draft, { objective, upper: 1, whole: 1 });

/** Adds a variable from 0 to `upper`; its number. */
export const addVariable = (
  draft: ModelDraft,
  { objective, upper, whole }: { objective: number; upper: number; whole: 0 | 1 },
): number => {
  draft.objective.push(objective);
  draft.lower.push(0);
  draft.upper.push(upper);
  draft.whole.push(whole);
  return draft.objective.length - 1;
};

/** Adds `lower ≤ Σ value·variable ≤ upper`; terms of value 0 are left out. The row's number. */
export const addRow = (
  draft: ModelDraft,
  terms: Iterable<readonly [column: number, value: number]>,
  { lower = -Infinity, upper = Infinity }: { lower?: number; upper?: number },
): number => {
  for (const [column, value] of terms) {
    if (value === 0) continue;
    draft.column.push(column);
    draft.value.push(value);
  }
  draft.at.push(draft.column.length);
  draft.rowLower.push(lower);
  draft.rowUpper.push(upper);
  return draft.rowLower.length - 1;
};

/** The finished model. */
export const modelOf = (draft: ModelDraft): MipModel => ({
  objective: Float64Array.from(draft.objective),
  lower: Float64Array.from(draft.lower),
  upper: Float64Array.from(draft.upper),
  whole: Uint8Array.from(draft.whole),
  rows: rowsOf(draft),
});

/** The rows of a draft. */
export const rowsOf = (draft: ModelDraft): SparseRows => ({
  at: Int32Array.from(draft.at),
  column: Int32Array.from(draft.column),
  value: Float64Array.from(draft.value),
  lower: Float64Array.from(draft.rowLower),
  upper: Float64Array.from(draft.rowUpper),
});
