import { cellText, type Cell } from '#platform/sheets/sheet.ts';
import type { RuleParams } from '#platform/errors.ts';
import type { ColumnReading } from './column-reading.ts';
import { parseDate, type DateShape } from './parse-date.ts';
import { parseMoney } from './parse-money.ts';
import { parseNumber, parsePercent } from './parse-number.ts';
import { parseChoice, parseHealth, type Health } from './parse-word.ts';
import type { RegisterRule } from './rules.ts';
import { kindTitles } from './target.ts';

/** The value of a field. Money in 分 of its currency (null: not stated), percent in points, dates `2026-07-31`. */
export type FieldValue =
  | { readonly kind: 'text' | 'code' | 'person' | 'department'; readonly text: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'money'; readonly fen: number; readonly currency: string | null }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'health'; readonly health: Health };

/**
 * A cell read for its field. Without `isExact` the value does not say all that the cell does, so the cell is kept as
 * text too; without `value` it is kept as text alone.
 */
export interface ParsedValue {
  readonly value: FieldValue | null;
  readonly isExact: boolean;
  readonly doubt: { readonly rule: RegisterRule; readonly params: RuleParams } | null;
}

/** Reads a cell that is not blank as its column's field wants it. */
export const parseValue = (cell: Cell, reading: ColumnReading): ParsedValue => {
  const { field } = reading;
  switch (field.kind) {
    case 'date':
      return dateValue(cell, reading);
    case 'money':
      return moneyValue(cell, reading);
    case 'number':
      return numberValue(parseNumber(cell), reading);
    case 'percent':
      return percentValue(parsePercent(cell, reading.percentPower), reading);
    case 'choice': {
      const choice = parseChoice(cellText(cell), field.choices ?? []);
      return choice === null ? unfit(reading) : exact({ kind: 'choice', choice });
    }
    case 'health':
      return healthValue(cell, reading);
    default:
      return exact({ kind: field.kind, text: cellText(cell).trim() });
  }
};

const exact = (value: FieldValue): ParsedValue => ({ value, isExact: true, doubt: null });

const inexact = (value: FieldValue | null, rule: RegisterRule, params: RuleParams = {}): ParsedValue => ({
  value,
  isExact: false,
  doubt: { rule, params },
});

const unfit = ({ field }: ColumnReading): ParsedValue =>
  inexact(null, 'register.value-unfit', { field: field.title, kind: kindTitles[field.kind] });

const shapeRules: Readonly<Record<Exclude<DateShape, 'exact' | 'order-assumed'>, RegisterRule>> = {
  'month-only': 'register.date-month-only',
  'short-year': 'register.date-short-year',
  'with-time': 'register.date-with-time',
  serial: 'register.date-serial',
};

const dateValue = (cell: Cell, reading: ColumnReading): ParsedValue => {
  const { dateOrder: order, isShortYearFirst, field } = reading;
  const date = parseDate(cell, { order, isShortYearFirst, monthMeans: field.monthMeans ?? 'first' });
  if (date.status === 'no-date') return unfit(reading);
  if (date.status === 'out-of-range') return inexact(null, 'register.date-out-of-range');
  const value: FieldValue = { kind: 'date', on: date.on };
  if (date.shape === 'exact') return exact(value);
  // The column says once that the order of day and month was assumed.
  if (date.shape === 'order-assumed') return { value, isExact: false, doubt: null };
  return inexact(value, shapeRules[date.shape], { on: date.on, value: cellText(cell) });
};

const moneyValue = (cell: Cell, reading: ColumnReading): ParsedValue => {
  const money = parseMoney(cell, reading.money);
  if (money.status === 'no-money') return unfit(reading);
  if (money.status === 'other-currency') return inexact(null, 'register.money-currency-differs');
  if (money.status === 'too-large') return inexact(null, 'register.money-too-large');
  const value: FieldValue = { kind: 'money', fen: money.fen, currency: money.currency };
  return money.isRounded ? inexact(value, 'register.money-too-fine') : exact(value);
};

const numberValue = (number: number | null, reading: ColumnReading): ParsedValue =>
  number === null ? unfit(reading) : exact({ kind: 'number', number });

const percentValue = (percent: number | null, reading: ColumnReading): ParsedValue =>
  percent === null ? unfit(reading) : exact({ kind: 'percent', percent });

const healthValue = (cell: Cell, reading: ColumnReading): ParsedValue => {
  const found = parseHealth(cellText(cell));
  if (found === null) return unfit(reading);
  const value: FieldValue = { kind: 'health', health: found.health };
  return found.isBetween
    ? inexact(value, 'register.health-between', { value: cellText(cell).trim() })
    : exact(value);
};
