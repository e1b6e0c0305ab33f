import type { Cell as WorkbookCell, CellValue, Sheet as WorkbookSheet } from 'hucre';
import {
  isBlank,
  unreadable,
  type Cell,
  type Sheet,
  type SheetLimits,
  type SheetsRead,
  type SheetsUnreadable,
} from './sheet.ts';
import { zipProblem } from './zip-guard.ts';

/** The sheets of an xlsx workbook, its archive judged before it is unpacked. Formulas give their last result. */
export const readWorkbook = async (
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<SheetsRead | SheetsUnreadable> => {
  const problem = zipProblem(bytes, limits);
  if (problem) return problem;
  const { HucreError } = await import('hucre');
  try {
    return await sheetsOf(bytes, limits);
  } catch (error) {
    // Its own bound on the rectangle of a sheet, far above ours, has no error class of its own.
    if (error instanceof HucreError && / spans \d+ rows x /.test(error.message)) {
      return unreadable('sheet.too-many-cells', { limit: limits.cells });
    }
    // The reader throws its own errors, and TypeError or RangeError on workbooks that lack required parts.
    if (error instanceof HucreError || error instanceof TypeError || error instanceof RangeError) {
      return unreadable('sheet.workbook-broken', { reason: error.message });
    }
    throw error;
  }
};

/** One sheet at a time, so that many sheets with a cell in the far corner never stand in memory together. */
const sheetsOf = async (bytes: Uint8Array, limits: SheetLimits): Promise<SheetsRead | SheetsUnreadable> => {
  const { readXlsx } = await import('hucre');
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: (info) => {
      names.push(info.name);
      return false;
    },
  });
  if (names.length > limits.sheets)
    return unreadable('sheet.too-many-sheets', { count: names.length, limit: limits.sheets });
  const sheets: Sheet[] = [];
  let [rows, cells] = [0, 0];
  for (const index of names.keys()) {
    const [found] = (await readXlsx(bytes, { sheets: [index], readStyles: true })).sheets;
    if (!found) continue;
    const sheet: Sheet = {
      name: found.name,
      rows: rowsOf(found),
      ...(found.hidden === true || found.veryHidden === true ? { isHidden: true } : {}),
      ...(found.merges?.length ? { merged: found.merges } : {}),
    };
    rows += sheet.rows.length;
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0);
    if (rows > limits.rows) return unreadable('sheet.too-many-rows', { limit: limits.rows }, sheet.name);
    if (cells > limits.cells) return unreadable('sheet.too-many-cells', { limit: limits.cells }, sheet.name);
    sheets.push(sheet);
  }
  if (cells === 0) return unreadable('sheet.empty');
  return { status: 'read', sheets, encoding: null, separator: null, doubts: [] };
};

const rowsOf = (found: WorkbookSheet): Cell[][] => {
  const rows = found.rows.map((values, row) =>
    trimmed(values.map((value, column) => cellOf(value, found.cells?.get(`${row},${column}`)))),
  );
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
};

const trimmed = (cells: Cell[]): Cell[] => cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);

const cellOf = (value: CellValue, detail: WorkbookCell | undefined): Cell => {
  // A formula that was never calculated has no value; its own text is all there is to keep.
  if (value === null) return detail?.formula === undefined ? null : `=${detail.formula}`;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return { kind: 'number', number: value, format: formatOf(detail) };
  return dateCell(value);
};

const formatOf = (detail: WorkbookCell | undefined): string | null => {
  const format = detail?.style?.numFmt;
  return format === undefined || format === 'General' ? null : format;
};

/** The reader gives wall-clock time as UTC; a time of day without a date stands on the day the calendar begins. */
const dateCell = (value: Date): Cell => {
  if (Number.isNaN(value.getTime())) return null;
  const [on = '', rest = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split('T');
  const time = rest.slice(0, 8);
  if (on === '1899-12-30' || on === '1899-12-31')
    return time === '00:00:00' ? { kind: 'date', on, time: null } : time;
  return { kind: 'date', on, time: time === '00:00:00' ? null : time };
};
