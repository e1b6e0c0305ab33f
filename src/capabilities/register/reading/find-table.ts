import { isBlank, type Cell, type Sheet, type SheetsRead } from '#platform/sheets/sheet.ts';
import { fileDoubt, type Doubt } from './doubt.ts';
import { columnNames, findHeadingRow, type HeadingRow } from './headings.ts';
import type { RegisterTarget } from './target.ts';

/** A row and its number as an editor shows it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The table found in a file: its columns' names and its records, blank rows left out. */
export interface FoundTable {
  readonly sheet: string;
  readonly headingRow: number;
  readonly names: readonly string[];
  readonly records: readonly NumberedRow[];
  readonly above: readonly NumberedRow[];
  readonly doubts: readonly Doubt[];
}

export interface Wanted {
  readonly target: RegisterTarget;
  /** The headings that the caller's mapping names. */
  readonly headings: ReadonlySet<string>;
  readonly sheet?: string | undefined;
  /** The row of headings as an editor numbers it, where somebody has said so. */
  readonly headingRow?: number | undefined;
}

/** The sheet and row whose headings are known best; null where no row of any sheet has a known heading. */
export const findTable = (read: SheetsRead, wanted: Wanted): FoundTable | null => {
  const candidates = read.sheets
    .filter(({ name }) => wanted.sheet === undefined || name === wanted.sheet)
    .map((sheet) => ({ sheet, found: headingOf(sheet, wanted) }));
  const [best] = candidates.sort((a, b) => (b.found?.hits ?? 0) - (a.found?.hits ?? 0));
  if (!best?.found) return null;
  const { sheet, found } = best;
  const numbered = sheet.rows.map((cells, index) => ({ row: index + 1, cells }));
  const records = filled(numbered.slice(found.index + 1));
  const width = Math.max(
    0,
    ...[found.index, ...records.map(({ row }) => row - 1)].map((index) => filledWidth(sheet, index)),
  );
  const above = filled(numbered.slice(0, found.index));
  return {
    sheet: sheet.name,
    headingRow: found.index + 1,
    names: columnNames(sheet.rows[found.index] ?? [], width),
    records,
    above,
    doubts: [...aboutOtherSheets(read, sheet), ...aboutAbove(above)],
  };
};

const headingOf = (sheet: Sheet, { target, headings, headingRow }: Wanted): HeadingRow | null => {
  if (headingRow === undefined) return findHeadingRow(sheet, target, headings);
  return headingRow <= sheet.rows.length ? { index: headingRow - 1, hits: 1 } : null;
};

const filled = (rows: readonly NumberedRow[]): readonly NumberedRow[] =>
  rows.filter(({ cells }) => !cells.every(isBlank));

const filledWidth = (sheet: Sheet, index: number): number =>
  (sheet.rows[index] ?? []).findLastIndex((cell) => !isBlank(cell)) + 1;

const aboutOtherSheets = (read: SheetsRead, sheet: Sheet): readonly Doubt[] => {
  const others = read.sheets.filter(
    (other) => other !== sheet && other.rows.some((row) => !row.every(isBlank)),
  );
  if (others.length === 0) return [];
  const names = others.map(({ name }) => name).join(', ');
  return [fileDoubt('register.other-sheets', names, { sheet: sheet.name, others: names })];
};

const aboutAbove = (above: readonly NumberedRow[]): readonly Doubt[] =>
  above.length === 0 ? [] : [fileDoubt('register.rows-above', '', { count: above.length })];
