import type { GridColumn } from './model.ts';

const NARROWEST_FIRST = 190;

/**
 * The columns that fit a table of this width whole: the first takes what is left over, the others give way
 * from the right, so that no column is ever cut through the middle.
 */
export function fitColumns<Row>(columns: readonly GridColumn<Row>[], width: number): GridColumn<Row>[] {
  const [first, ...others] = columns;
  if (first === undefined) return [];
  let left = width - Math.max(NARROWEST_FIRST, first.width * 0.75);
  const kept: GridColumn<Row>[] = [];
  for (const column of others) {
    if (column.width > left) break;
    left -= column.width;
    kept.push(column);
  }
  const taken = kept.reduce((sum, column) => sum + column.width, 0);
  return [{ ...first, width: width - taken }, ...kept];
}
