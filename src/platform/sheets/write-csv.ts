import { guarded } from './formula-guard.ts';
import { wallClock, type ColumnKind, type WrittenSheet, type WrittenValue } from './written-sheet.ts';

/**
 * A CSV file (RFC 4180, UTF-8 with the byte order mark that editors need to recognise it, CRLF), amounts in 元 with
 * two decimals, percent with its sign. Text that would be taken for a formula is guarded.
 */
export const writeCsv = (sheet: WrittenSheet): Uint8Array => {
  const { columns, rows, timeZone } = sheet;
  const heading = columns.map(({ title }) => quoted(guarded(title)));
  const lines = rows.map((row) =>
    columns.map(({ kind }, index) => quoted(written(row[index] ?? null, kind, timeZone))).join(','),
  );
  return new TextEncoder().encode(`\ufeff${[heading.join(','), ...lines].join('\r\n')}\r\n`);
};

const written = (value: WrittenValue, kind: ColumnKind, timeZone: string | undefined): string => {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, kind);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return guarded(kind === 'instant' ? (wallClock(value, timeZone) ?? value) : value);
};

const numberText = (value: number, kind: ColumnKind): string => {
  if (kind === 'money') return (value / 100).toFixed(2);
  return kind === 'percent' ? `${value}%` : String(value);
};

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
