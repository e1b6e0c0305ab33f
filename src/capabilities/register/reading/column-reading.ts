import { columnDoubt, type Doubt } from './doubt.ts';
import type { Column } from './map-columns.ts';
import { dateOrderOf, isShortYearFirst, parseDate, type DateOrder } from './parse-date.ts';
import { inferMoneyUnit, unitTitle, type InferredUnit } from './money-evidence.ts';
import { numberOf, parseDecimal } from './parse-decimal.ts';
import { parseMoney, unitIn, unitOfHeading, type MoneyUnit } from './parse-money.ts';
import { areShares } from './parse-number.ts';
import type { RegisterRule } from './rules.ts';
import type { TargetField } from './target.ts';
import type { UnitAbove } from './unit-above.ts';
import type { RuleParams } from '#platform/errors.ts';
import type { Text } from '#platform/i18n.ts';
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
  readonly isShortYearFirst: boolean;
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
  /** The unit of amounts that the rows above the headings state. */
  readonly unitAbove?: UnitAbove | null;
}

/** What other parts of the table tell about a column that does not tell it itself. */
interface Evidence {
  readonly inferred: InferredUnit | null;
  readonly above: UnitAbove | null;
  /** A column of dates whose order is proven, where all such columns agree. */
  readonly order: { readonly order: DateOrder; readonly name: string } | null;
}

/** Decides unit, order of dates and scale of percentages for whole columns, and says what it had to assume. */
export const readColumns = (columns: readonly ReadableColumn[], table: Table): ColumnReadings => {
  const ofMoney = columns.filter(({ field }) => field.kind === 'money');
  const open = ofMoney.filter((column) => statedUnit(column).power === null).map(({ index }) => index);
  const above = table.unitAbove ?? null;
  const inferred = open.length > 0 && above === null ? inferMoneyUnit({ ...table, columns: open }) : null;
  const evidence: Evidence = { inferred, above, order: provenOrder(columns) };
  const doubts: Doubt[] = [];
  const readings = columns.map((column): [number, ColumnReading] => {
    const say: Say = (rule, params) => doubts.push(columnDoubt(table.headingRow, column.name, rule, params));
    const isFurther = columns.some(
      ({ field, index }) => field.key === column.field.key && index < column.index,
    );
    return [column.index, { ...readingOf(column, evidence, say), isFurther }];
  });
  return { readings: new Map(readings), doubts };
};

type Say = (rule: RegisterRule, params?: RuleParams) => void;

const provenOrder = (columns: readonly ReadableColumn[]): Evidence['order'] => {
  const proven = columns
    .filter(({ field }) => field.kind === 'date')
    .flatMap(({ sample, name }) => {
      const order = dateOrderOf(sample);
      return order === null ? [] : [{ order, name }];
    });
  const [first] = proven;
  return first && proven.every(({ order }) => order === first.order) ? first : null;
};

const readingOf = (column: ReadableColumn, evidence: Evidence, say: Say): ColumnReading => {
  const { field, given, sample } = column;
  const plain: ColumnReading = {
    field,
    dateOrder: null,
    isShortYearFirst: false,
    money: { power: null, currency: null },
    percentPower: 0,
    isFurther: false,
  };
  if (field.kind === 'money') return { ...plain, money: moneyUnit(column, evidence, say) };
  if (field.kind === 'date')
    return {
      ...plain,
      dateOrder: given?.dateOrder ?? orderOf(column, evidence, say),
      isShortYearFirst: isShortYearFirst(sample) ?? /\p{Script=Han}/u.test(column.name),
    };
  if (field.kind !== 'percent' || !areShares(sample)) return plain;
  say('register.percent-scale');
  return { ...plain, percentPower: 2 };
};

const orderTitles: Readonly<Record<DateOrder, Text>> = {
  'day-first': ['日在前', 'with the day first'],
  'month-first': ['月在前', 'with the month first'],
};

/** The order the column proves; else that of the other columns, where its own dates do not tell. */
const orderOf = ({ sample }: ReadableColumn, evidence: Evidence, say: Say): DateOrder | null => {
  const own = dateOrderOf(sample);
  if (!isOrderAssumed(sample, own)) return own;
  const other = hasDayBeyondMonths(sample) ? null : evidence.order;
  if (other === null) say('register.date-order');
  else say('register.date-order-inferred', { other: other.name, order: orderTitles[other.order] });
  return other?.order ?? null;
};

const moneyUnit = (column: ReadableColumn, { inferred, above }: Evidence, say: Say): MoneyUnit => {
  const stated = statedUnit(column);
  const told = stated.power === null ? (above ?? inferred) : null;
  const unit = told === null ? stated : { power: told.power, currency: stated.currency ?? told.currency };
  if (column.sample.length === 0) return unit;
  if (told !== null && above !== null)
    say('register.money-unit-above', {
      place: above.row,
      text: above.text,
      unit: unitTitle(above.power, above.currency),
    });
  else if (told !== null && inferred !== null)
    say('register.money-unit-inferred', { unit: inferred.title, count: inferred.count });
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

/** A column that contradicts itself is of no order at all. */
const hasDayBeyondMonths = (sample: readonly Cell[]): boolean =>
  sample.some((cell) => typeof cell === 'string' && dateOrderOf([cell]) !== null);

const isOrderAssumed = (sample: readonly Cell[], order: DateOrder | null): boolean =>
  order === null &&
  sample.some((cell) => {
    const date = parseDate(cell, { order, monthMeans: 'first' });
    return date.status === 'date' && date.shape === 'order-assumed';
  });
