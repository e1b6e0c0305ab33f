import { columnDoubt, type Doubt } from './doubt.ts';
import type { Column } from './map-columns.ts';
import { dateOrderOf, parseDate, type DateOrder } from './parse-date.ts';
import { inferMoneyUnit, type InferredUnit } from './money-evidence.ts';
import { numberOf, parseDecimal } from './parse-decimal.ts';
import { parseMoney, unitIn, unitOfHeading, type MoneyUnit } from './parse-money.ts';
import { areShares } from './parse-number.ts';
import type { RegisterRule } from './rules.ts';
import type { TargetField } from './target.ts';
import type { RuleParams } from '#platform/errors.ts';
import type { Cell } from '#platform/sheets/sheet.ts';
import { cellText } from '#platform/sheets/sheet.ts';

/** What the caller says about a column; what it leaves out is found in the column itself. */
export interface ColumnMapping {
  readonly field: string;
  /** The unit of amounts, written as in a heading: `万元`, `£m`, `元`. */
  readonly unit?: string;
  readonly dateOrder?: DateOrder;
}

/** How the values of one column are to be read. */
export interface ColumnReading {
  readonly field: TargetField;
  readonly dateOrder: DateOrder | null;
  readonly money: MoneyUnit;
  readonly percentPower: 0 | 2;
  /** Whether an earlier column fills the same field, so that which of them spoke must be kept. */
  readonly isFurther: boolean;
}

export interface ReadableColumn extends Column {
  readonly field: TargetField;
  readonly given: ColumnMapping | undefined;
}

export interface ColumnReadings {
  readonly readings: ReadonlyMap<number, ColumnReading>;
  readonly doubts: readonly Doubt[];
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly headingRow: number;
}

/** Decides unit, order of dates and scale of percentages for whole columns, and says what it had to assume. */
export const readColumns = (columns: readonly ReadableColumn[], table: Table): ColumnReadings => {
  const ofMoney = columns.filter(({ field }) => field.kind === 'money');
  const open = ofMoney.filter((column) => statedUnit(column).power === null).map(({ index }) => index);
  const inferred = open.length > 0 ? inferMoneyUnit({ ...table, columns: open }) : null;
  const doubts: Doubt[] = [];
  const readings = columns.map((column): [number, ColumnReading] => {
    const say: Say = (rule, params) => doubts.push(columnDoubt(table.headingRow, column.name, rule, params));
    const isFurther = columns.some(
      ({ field, index }) => field.key === column.field.key && index < column.index,
    );
    return [column.index, { ...readingOf(column, inferred, say), isFurther }];
  });
  return { readings: new Map(readings), doubts };
};

type Say = (rule: RegisterRule, params?: RuleParams) => void;

const readingOf = (column: ReadableColumn, inferred: InferredUnit | null, say: Say): ColumnReading => {
  const { field, given, sample } = column;
  const plain: ColumnReading = {
    field,
    dateOrder: null,
    money: { power: null, currency: null },
    percentPower: 0,
    isFurther: false,
  };
  if (field.kind === 'money') return { ...plain, money: moneyUnit(column, inferred, say) };
  if (field.kind === 'date') {
    const dateOrder = given?.dateOrder ?? dateOrderOf(sample);
    if (isOrderAssumed(sample, dateOrder)) say('register.date-order');
    return { ...plain, dateOrder };
  }
  if (field.kind !== 'percent' || !areShares(sample)) return plain;
  say('register.percent-scale');
  return { ...plain, percentPower: 2 };
};

const moneyUnit = (column: ReadableColumn, inferred: InferredUnit | null, say: Say): MoneyUnit => {
  const stated = statedUnit(column);
  const isInferred = stated.power === null && inferred !== null;
  const unit = isInferred
    ? { power: inferred.power, currency: stated.currency ?? inferred.currency }
    : stated;
  if (column.sample.length === 0) return unit;
  if (isInferred) say('register.money-unit-inferred', { unit: inferred.title, count: inferred.count });
  else if (stated.power === null && isSmall(column.sample)) say('register.money-unit-unstated');
  const currency = foreignCurrency(column.sample, unit);
  if (currency !== null) say('register.foreign-currency', { currency });
  return unit;
};

const statedUnit = ({ name, given }: ReadableColumn): MoneyUnit => {
  const found = unitOfHeading(name);
  if (given?.unit === undefined) return found;
  const own = unitIn(given.unit);
  return { power: own.power ?? 0, currency: own.currency ?? found.currency };
};

/** Amounts of a project below ten thousand are rather thousands or millions of something. */
const isSmall = (sample: readonly Cell[]): boolean => {
  const bare = sample.map((cell) => cellText(cell)).filter((text) => unitIn(text).power === null);
  const numbers = bare
    .map((text) => parseDecimal(text.replace(/[£€$¥￥]/g, '')))
    .filter((decimal) => decimal !== null);
  const sizes = numbers.map((decimal) => Math.abs(numberOf(decimal))).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)];
  return median !== undefined && median < 10_000;
};

const foreignCurrency = (sample: readonly Cell[], unit: MoneyUnit): string | null => {
  const found = new Set(
    sample
      .map((cell) => parseMoney(cell, unit))
      .map((money) => (money.status === 'money' ? money.currency : null)),
  );
  const foreign = [...found].filter((currency) => currency !== null && currency !== 'CNY');
  return foreign.length > 0 ? foreign.map(String).sort().join(', ') : null;
};

const isOrderAssumed = (sample: readonly Cell[], order: DateOrder | null): boolean =>
  order === null &&
  sample.some((cell) => {
    const date = parseDate(cell, { order, monthMeans: 'first' });
    return date.status === 'date' && date.shape === 'order-assumed';
  });
