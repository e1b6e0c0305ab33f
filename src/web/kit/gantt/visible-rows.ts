/** Which rows of an outline show when some are folded, in typed arrays so that 50,000 rows cost a few milliseconds. */

export interface OutlineRow {
  readonly id: string;
  /** 1 = outermost. */
  readonly level: number;
}

export const LEAF = 0;
export const FOLDED = 1;
export const OPEN = 2;

export interface VisibleRows {
  readonly count: number;
  /** Position on screen → index into the rows. */
  readonly rowAt: Int32Array;
  /** Index into the rows → position on screen, −1 when hidden. */
  readonly positionOf: Int32Array;
  /** By index into the rows: LEAF, FOLDED or OPEN. */
  readonly fold: Uint8Array;
}

/** @param rows in outline order: a parent directly before its descendants */
export function visibleRows(rows: readonly OutlineRow[], collapsed: ReadonlySet<string>): VisibleRows {
  const rowAt = new Int32Array(rows.length);
  const positionOf = new Int32Array(rows.length).fill(-1);
  const fold = new Uint8Array(rows.length);
  let count = 0;
  let hiddenBelow = Infinity;
  rows.forEach((row, index) => {
    const isParent = (rows[index + 1]?.level ?? 0) > row.level;
    fold[index] = !isParent ? LEAF : collapsed.has(row.id) ? FOLDED : OPEN;
    if (row.level > hiddenBelow) return;
    hiddenBelow = fold[index] === FOLDED ? row.level : Infinity;
    positionOf[index] = count;
    rowAt[count] = index;
    count += 1;
  });
  return { count, rowAt: rowAt.subarray(0, count), positionOf, fold };
}

/** The rows to fold so that nothing deeper than `level` shows. */
export function collapsedBelow(rows: readonly OutlineRow[], level: number): ReadonlySet<string> {
  const folded = new Set<string>();
  rows.forEach((row, index) => {
    if (row.level >= level && (rows[index + 1]?.level ?? 0) > row.level) folded.add(row.id);
  });
  return folded;
}

export function deepestLevel(rows: readonly OutlineRow[]): number {
  return rows.reduce((deepest, row) => Math.max(deepest, row.level), 1);
}

/** Index of the row one level further out, −1 for an outermost row. */
export function parentIndex(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at -= 1) if ((rows[at]?.level ?? 0) < level) return at;
  return -1;
}

export function withToggled(collapsed: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(collapsed);
  if (!next.delete(id)) next.add(id);
  return next;
}
