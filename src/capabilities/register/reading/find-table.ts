import { isBlank, type Cell, type Sheet, type SheetsRead } from '#platform/sheets/sheet.ts';
import { fileDoubt, type Doubt } from './doubt.ts';
import { columnNames, findHeadingRow, headingRowAt, type HeadingRow } from './headings.ts';
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
  /** The ways in which the heading of a column may be meant, where there are several. */
  readonly forms: readonly (readonly string[])[];
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

/** A table in sight has at least so many known headings; without one, sheets out of sight are looked at. */
const leastInSight = 2;

/**
 * The sheet and row whose headings are known best, hidden sheets after those in sight; null where no row of any sheet
 * has a known heading.
 */
export const findTable = (read: SheetsRead, wanted: Wanted): FoundTable | null => {
  const candidates = read.sheets
    .filter(({ name }) => wanted.sheet === undefined || name === wanted.sheet)
    .map((sheet) => ({ sheet, found: headingOf(sheet, wanted) }));
  const rank = ({ sheet, found }: (typeof candidates)[number]): number =>
    (found?.hits ?? 0) + (!sheet.isHidden && (found?.hits ?? 0) >= leastInSight ? 1_000 : 0);
  const [best] = candidates.sort((a, b) => rank(b) - rank(a));
  if (!best?.found) return null;
  return tableOf(read, best.sheet, best.found);
};

const tableOf = (read: SheetsRead, sheet: Sheet, found: HeadingRow): FoundTable => {
  const { rows, count } = withMerged(sheet, found.index);
  const numbered = rows.map((cells, index) => ({ row: index + 1, cells }));
  const records = filled(numbered.slice(found.index + 1));
  const width = Math.max(
    0,
    ...[found.index, ...records.map(({ row }) => row - 1)].map((index) => filledWidth(sheet, index)),
  );
  const above = filled(numbered.slice(0, found.pair === null ? found.index : found.index - 1));
  return {
    sheet: sheet.name,
    headingRow: found.index + 1,
    names: columnNames(found.pair?.cells ?? sheet.rows[found.index] ?? [], width),
    forms: found.pair?.forms ?? [],
    records,
    above,
    doubts: [
      ...aboutOtherSheets(read, sheet),
      ...(found.pair === null
        ? []
        : [fileDoubt('register.two-heading-rows', '', { top: found.index, row: found.index + 1 })]),
      ...aboutAbove(above),
      ...(count === 0 ? [] : [fileDoubt('register.merged-filled', '', { count })]),
    ],
  };
};

const headingOf = (sheet: Sheet, wanted: Wanted): HeadingRow | null =>
  wanted.headingRow === undefined
    ? findHeadingRow(sheet, wanted)
    : headingRowAt(sheet, wanted.headingRow - 1, wanted);

/** A cell merged over several records says the same of each; a row that is blank but for it stays blank. */
const withMerged = (
  { rows, merged = [] }: Sheet,
  heading: number,
): { readonly rows: readonly (readonly Cell[])[]; readonly count: number } => {
  const tall = merged.filter(
    ({ startRow, endRow, startCol }) =>
      startRow > heading && endRow > startRow && !isBlank(rows[startRow]?.[startCol]),
  );
  if (tall.length === 0) return { rows, count: 0 };
  const further = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow } of tall)
    for (const row of further.slice(startRow + 1, endRow + 1)) {
      if (row.every(isBlank)) continue;
      while (row.length < startCol) row.push(null);
      row[startCol] = rows[startRow]?.[startCol] ?? null;
    }
  return { rows: further, count: tall.length };
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
