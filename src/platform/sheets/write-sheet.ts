import type { CellStyle, CellValue } from 'hucre';
import { columnLetters } from './sheet.ts';
import { wallClock, type ColumnKind, type WrittenSheet, type WrittenValue } from './written-sheet.ts';

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: 'General',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  percent: '0.0%',
  instant: 'yyyy-mm-dd hh:mm:ss',
};
const widths: Readonly<Record<ColumnKind, number>> = {
  text: 24,
  number: 12,
  money: 16,
  date: 12,
  percent: 10,
  instant: 20,
};
/** More characters than this in one cell make a workbook that editors refuse to open. */
const longestText = 32_767;

/**
 * An xlsx workbook of one sheet: heading frozen and filterable, dates and amounts as real dates and numbers, text as
 * text (never a formula). A value that does not fit its column's kind is written as the text it is. A text longer
 * than a cell can hold ends in `…[+n]`, the count of characters left out.
 */
export const writeSheet = async (sheet: WrittenSheet): Promise<Uint8Array> => {
  const { columns, rows, timeZone } = sheet;
  const headings = columns.map(({ title }) => inCell(title));
  const body = rows.map((row) =>
    columns.map(({ kind }, index) => valueOf(row[index] ?? null, kind, timeZone)),
  );
  const last = `${columnLetters(Math.max(1, columns.length) - 1)}${rows.length + 1}`;
  const { writeXlsx } = await import('hucre');
  const output = await writeXlsx({
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: columns.map(({ kind, width }) => ({
          width: width ?? widths[kind],
          style: columnStyle(kind),
        })),
        rows: [headings, ...body],
        cells: headingCells(headings),
        freezePane: { rows: 1 },
        ...(columns.length > 0 ? { autoFilter: { range: `A1:${last}` } } : {}),
      },
    ],
  });
  return output;
};

const columnStyle = (kind: ColumnKind): CellStyle => ({ numFmt: formats[kind] });

const headingCells = (headings: readonly string[]): Map<string, { value: string; style: CellStyle }> =>
  new Map(
    headings.map((value, column) => [`0,${column}`, { value, style: { numFmt: '@', font: { bold: true } } }]),
  );

const valueOf = (value: WrittenValue, kind: ColumnKind, timeZone: string | undefined): CellValue => {
  if (value === null || value === '') return null;
  const real =
    typeof value === 'number'
      ? numberOf(value, kind)
      : typeof value === 'string'
        ? dateOf(value, kind, timeZone)
        : null;
  if (real !== null) return real;
  return typeof value === 'boolean' ? value : inCell(String(value));
};

const numberOf = (value: number, kind: ColumnKind): number | null => {
  if (!Number.isFinite(value)) return null;
  if (kind === 'money') return Number((value / 100).toFixed(2));
  if (kind === 'percent') return Number((value / 100).toPrecision(15));
  return kind === 'number' ? value : null;
};

/** The calendar of spreadsheets begins in 1900 and is right from March of that year on. */
const firstDay = Date.UTC(1900, 2, 1);

const dateOf = (value: string, kind: ColumnKind, timeZone: string | undefined): Date | null => {
  if (kind !== 'date' && kind !== 'instant') return null;
  const written = kind === 'date' ? value : wallClock(value, timeZone)?.replace(' ', 'T');
  if (written === undefined || !/^\d{4}-\d{2}-\d{2}(T[\d:]+)?$/.test(written)) return null;
  const at = new Date(written.length === 10 ? written : `${written}Z`);
  if (Number.isNaN(at.getTime()) || at.getTime() < firstDay) return null;
  // 2026-02-30 would silently become 2 March.
  return at.toISOString().startsWith(written.slice(0, 10)) ? at : null;
};

const inCell = (text: string): string => {
  // `_x0041_` is how the format writes the character A; text that merely looks like it needs its own escape.
  const clean = text
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  if (clean.length <= longestText) return clean;
  const kept = longestText - 20;
  return `${clean.slice(0, kept)}…[+${clean.length - kept}]`;
};

/** Editors refuse these characters and longer names. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1';
