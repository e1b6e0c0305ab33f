import { csvDialect } from './csv-dialect.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { unguarded } from './formula-guard.ts';
import { readWorkbook } from './read-workbook.ts';
import {
  defaultSheetLimits,
  lengthProblem,
  unreadable,
  type SheetDoubt,
  type SheetLimits,
  type SheetsRead,
  type SheetsUnreadable,
} from './sheet.ts';

/**
 * The sheets in a file, recognised by its content and not by its name: an xlsx workbook, or delimited text in any
 * encoding and with any usual separator. A file that is too large, damaged, or no table at all is answered with the
 * rule it breaks; nothing is thrown for what stands in the file.
 */
export const readSheets = async (
  bytes: Uint8Array,
  name: string,
  limits: SheetLimits = defaultSheetLimits,
): Promise<SheetsRead | SheetsUnreadable> => {
  const problem = lengthProblem(bytes.length, limits.bytes);
  if (problem) return problem;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('sheet.old-or-encrypted');
  return readText(bytes, name, limits);
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const readText = (bytes: Uint8Array, name: string, limits: SheetLimits): SheetsRead | SheetsUnreadable => {
  const decoded = decodeText(bytes);
  if (decoded.status === 'not-text')
    return unreadable('sheet.binary', { at: decoded.at }, String(decoded.at));
  if (decoded.text.trim() === '') return unreadable('sheet.empty');
  const dialect = csvDialect(decoded.text);
  const { separator } = dialect;
  const text = decoded.text.slice(dialect.skip);
  const read = csvRecords(text, { separator, maxRecords: limits.rows, maxFields: limits.cells });
  if (!read.isComplete) {
    return read.records.length >= limits.rows
      ? unreadable('sheet.too-many-rows', { limit: limits.rows })
      : unreadable('sheet.too-many-cells', { limit: limits.cells });
  }
  const doubts: SheetDoubt[] = [
    ...decoded.doubts,
    ...read.openQuotes.map((row): SheetDoubt => ({ rule: 'sheet.quote-open', params: { row } })),
    ...(dialect.isSure ? [] : [{ rule: 'sheet.separator-uncertain', params: {} } as const]),
  ];
  return {
    status: 'read',
    sheets: [{ name, rows: read.records.map((record) => record.map(unguarded)) }],
    encoding: decoded.encoding,
    separator,
    doubts,
  };
};
