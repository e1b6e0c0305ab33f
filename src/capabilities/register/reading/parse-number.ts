import type { Cell } from '#platform/sheets/sheet.ts';
import { decimalOf, numberOf, parseDecimal, type Decimal } from './parse-decimal.ts';

/** The number in a cell, or null. */
export const parseNumber = (cell: Cell): number | null => {
  if (cell === null || (typeof cell !== 'string' && cell.kind === 'date')) return null;
  const decimal = typeof cell === 'string' ? parseDecimal(cell) : decimalOf(cell.number);
  return decimal === null ? null : doubleOf(decimal);
};

/** Null for more figures than a double holds. */
const doubleOf = (decimal: Decimal, power = 0): number | null =>
  Number.isSafeInteger(Number(decimal.digits)) ? numberOf(decimal, power) : null;

/** Percentage points in a cell: `45%` and a workbook's 0.45 formatted as percent are 45; a bare number times 10^`power`. */
export const parsePercent = (cell: Cell, power: 0 | 2): number | null => {
  if (cell === null) return null;
  if (typeof cell === 'string') {
    const plain = cell.normalize('NFKC').trim();
    const decimal = parseDecimal(plain.endsWith('%') ? plain.slice(0, -1) : plain);
    return decimal === null ? null : doubleOf(decimal, plain.endsWith('%') ? 0 : power);
  }
  const decimal = cell.kind === 'number' ? decimalOf(cell.number) : null;
  if (decimal === null || cell.kind !== 'number') return null;
  return doubleOf(decimal, cell.format?.includes('%') === true ? 2 : power);
};

/** Whether a column of bare numbers holds shares of one: all lie between 0 and 1 and at least one strictly so. */
export const areShares = (cells: readonly Cell[]): boolean => {
  const bare = cells.filter(
    (cell) =>
      cell !== null &&
      (typeof cell === 'string'
        ? !/[%％]/.test(cell)
        : cell.kind === 'number' && cell.format?.includes('%') !== true),
  );
  const numbers = bare.map(parseNumber).filter((number) => number !== null);
  return (
    numbers.some((number) => number > 0 && number < 1) &&
    numbers.every((number) => number >= 0 && number <= 1)
  );
};
