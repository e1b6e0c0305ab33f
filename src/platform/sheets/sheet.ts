import type { RuleParams } from '../errors.ts';
import type { Text } from '../i18n.ts';
import { fill } from '../i18n.ts';
import { sheetRules, type SheetRule } from './rules.ts';

/** A number of a workbook. `format` is its number format there, such as `0.0%` or `"£"#,##0`. */
export interface NumberCell {
  readonly kind: 'number';
  readonly number: number;
  readonly format: string | null;
}

/** A date of a workbook: `on` is `2026-07-31`, `time` is `09:30:00` or null for midnight. */
export interface DateCell {
  readonly kind: 'date';
  readonly on: string;
  readonly time: string | null;
}

/** A cell as found; text keeps every character, an empty cell is null or ''. */
export type Cell = string | NumberCell | DateCell | null;

/** Cells merged into one, by 0-based rows and columns, both ends included. */
export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One sheet. `rows[i]` is the row that an editor numbers `i + 1`; a quoted line break does not start a row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** A sheet that a workbook keeps out of sight. */
  readonly isHidden?: true;
  readonly merged?: readonly MergedCells[];
}

/** Something about the whole file that the reader decided without being sure. */
export interface SheetDoubt {
  readonly rule: SheetRule;
  readonly params: RuleParams;
}

export interface SheetsUnreadable {
  readonly status: 'unreadable';
  readonly rule: SheetRule;
  readonly params: RuleParams;
  /** Where: a byte, a part of the workbook, a sheet; '' for the file. */
  readonly at: string;
  readonly message: Text;
}

export interface SheetsRead {
  readonly status: 'read';
  readonly sheets: readonly Sheet[];
  /** The encoding of a text file, null for a workbook. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly doubts: readonly SheetDoubt[];
}

/** What a reader agrees to take in: bytes as they came and unpacked, rows and cells over all sheets. */
export interface SheetLimits {
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly packingRatio: number;
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
}

export const defaultSheetLimits: SheetLimits = {
  bytes: 50 * 2 ** 20,
  unpackedBytes: 256 * 2 ** 20,
  packingRatio: 250,
  sheets: 100,
  rows: 200_000,
  cells: 5_000_000,
};

/** The refusal of a file, with its text in both languages. */
export const unreadable = (rule: SheetRule, params: RuleParams = {}, at = ''): SheetsUnreadable => ({
  status: 'unreadable',
  rule,
  params,
  at,
  message: [fill(sheetRules[rule][0], params), fill(sheetRules[rule][1], params)],
});

/** A size in bytes as people read it. */
export const sizeText = (bytes: number): string => {
  if (bytes < 2 ** 10) return `${bytes} B`;
  if (bytes < 2 ** 20) return `${(bytes / 2 ** 10).toFixed(1)} KB`;
  return bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MB` : `${(bytes / 2 ** 30).toFixed(1)} GB`;
};

/** Refuses by the declared or real length alone, before anything is read; null when it may be read. */
export const lengthProblem = (
  bytes: number,
  limit: number = defaultSheetLimits.bytes,
): SheetsUnreadable | null => {
  if (bytes === 0) return unreadable('sheet.empty');
  return bytes > limit
    ? unreadable('sheet.too-large', { size: sizeText(bytes), limit: sizeText(limit) })
    : null;
};

/**
 * The text of a cell, as an editor shows it without its number format; but for a format that makes a number of
 * figures, as `0000` and `"PRJ-"000` do: there the figures are the text.
 */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'number') return figures(cell) ?? String(cell.number);
  return cell.time === null ? cell.on : `${cell.on} ${cell.time}`;
};

const literal = String.raw`((?:"[^"]*"|\\.|-)*)`;
const figureFormat = new RegExp(`^${literal}(0{2,}|(?<=.)0)${literal}$`);

const figures = ({ number, format }: NumberCell): string | null => {
  const [, before = '', zeros = '', after = ''] = figureFormat.exec(format ?? '') ?? [];
  if (zeros === '' || !Number.isSafeInteger(number) || number < 0) return null;
  return plainLiteral(before) + String(number).padStart(zeros.length, '0') + plainLiteral(after);
};

const plainLiteral = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');

/** Whether nothing but space stands in a cell. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));
