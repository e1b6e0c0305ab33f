import type { Cell } from '#platform/sheets/sheet.ts';

export type DateOrder = 'day-first' | 'month-first';

/** How sure a date is: `exact` says the day and nothing else; the rest keep their original beside it. */
export type DateShape = 'exact' | 'month-only' | 'short-year' | 'with-time' | 'serial' | 'order-assumed';

export type ParsedDate =
  | { readonly status: 'date'; readonly on: string; readonly shape: DateShape }
  | { readonly status: 'out-of-range' }
  | { readonly status: 'no-date' };

export interface DateReading {
  /** The order of `03/04/2025` in this column; null when nothing in it tells. */
  readonly order: DateOrder | null;
  /** Whether `24-03-05` begins with its year, as Chinese tables write it. */
  readonly isShortYearFirst?: boolean;
  readonly monthMeans: 'first' | 'last';
}

const noDate: ParsedDate = { status: 'no-date' };
const [firstYear, lastYear] = [1900, 2199];

/** The calendar day in a cell, in any form that registers use; day numbers count from 1899-12-30 as in spreadsheets. */
export const parseDate = (cell: Cell, reading: DateReading): ParsedDate => {
  if (cell === null) return noDate;
  if (typeof cell !== 'string') {
    if (cell.kind === 'number') return bySerial(cell.number);
    const [year = 0, month = 0, day = 0] = cell.on.split('-').map(Number);
    return dateOf({ year, month, day }, cell.time === null ? 'exact' : 'with-time');
  }
  const text = cell.normalize('NFKC').trim();
  if (text.length > 40 || !/\d/.test(text)) return noDate;
  return (
    byNumbers(text, reading) ?? byMonthName(text.toLowerCase(), reading) ?? byMonth(text, reading) ?? noDate
  );
};

/** Which order the slashed dates of a column prove; null where none does, or where they contradict each other. */
export const dateOrderOf = (cells: Iterable<Cell>): DateOrder | null => {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(cell) : null;
    if (Number(found?.[1]) > 12) dayFirst = true;
    if (Number(found?.[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
};

const shortYears = /^\s*(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b(?![-/.])/;

/**
 * Whether the dates of a column with a year of two digits begin with it: proven by what no day can be, or by other dates
 * there that begin with four; null where nothing tells.
 */
export const isShortYearFirst = (cells: Iterable<Cell>): boolean | null => {
  let isLikely: boolean | null = null;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const [, one, , three] = shortYears.exec(cell) ?? [];
    if (Number(one) > 31 || three?.length === 1) return true;
    if (Number(three) > 31) return false;
    if (/^\s*(?:\d{4}\s*[-/.年]|\d{2}\s*年)/.test(cell)) isLikely = true;
  }
  return isLikely;
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const time = String.raw`(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?${time}$`,
);
const chineseShortYear = /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/;
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${time}$`);

const byNumbers = (text: string, reading: DateReading): ParsedDate | null => {
  const first = yearFirst.exec(text);
  if (first) {
    return dateOf(
      { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) },
      timeShape(first[4]),
    );
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact)
    return dateOf({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) }, 'exact');
  if (/^\d{5}(\.0+)?$/.test(text)) return bySerial(Number(text));
  const short = chineseShortYear.exec(text) ?? (reading.isShortYearFirst ? shortYears.exec(text) : null);
  if (short && short[0] === text) {
    const [, year = '', month, day] = short;
    return dateOf({ year: fullYear(year), month: Number(month), day: Number(day) }, 'short-year');
  }
  const last = yearLast.exec(text);
  return last ? byYearLast(last, reading) : null;
};

const byYearLast = (found: RegExpExecArray, { order }: DateReading): ParsedDate => {
  const [, one = '', mark, two = '', written = '', clock] = found;
  // A dot is the mark of countries that write the day first.
  const isDayFirst = mark === '.' || order !== 'month-first';
  const [day, month] = isDayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
  const isAssumed = mark !== '.' && order === null && day <= 12 && month !== day;
  const shape = written.length === 2 ? 'short-year' : isAssumed ? 'order-assumed' : timeShape(clock);
  return dateOf({ year: fullYear(written), month, day }, shape);
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept'.split('|');
const monthNamed = (name: string): number =>
  months.includes(name) || fullMonths.includes(name) ? months.indexOf(name.slice(0, 3)) + 1 : 0;

const byMonthName = (text: string, reading: DateReading): ParsedDate | null => {
  const dayFirst =
    /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]+)\.?[\s,-]+(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = /^([a-z]+)\.?[\s,'-]+(\d{4}|\d{2})$/.exec(text);
  const month = monthNamed(monthOnly?.[1] ?? '');
  return monthOnly && month > 0 ? wholeMonth(fullYear(monthOnly[2] ?? ''), month, reading) : null;
};

const named = (year = '', month = '', day = ''): ParsedDate | null => {
  const number = monthNamed(month);
  if (number === 0) return null;
  return dateOf(
    { year: fullYear(year), month: number, day: Number(day) },
    year.length === 2 ? 'short-year' : 'exact',
  );
};

const byMonth = (text: string, reading: DateReading): ParsedDate | null => {
  const yearFirstMonth =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text) ?? /^(\d{2})\s*年\s*(\d{1,2})\s*月$/.exec(text);
  if (yearFirstMonth)
    return wholeMonth(fullYear(yearFirstMonth[1] ?? ''), Number(yearFirstMonth[2]), reading);
  const yearLastMonth = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  return yearLastMonth ? wholeMonth(Number(yearLastMonth[2]), Number(yearLastMonth[1]), reading) : null;
};

const wholeMonth = (year: number, month: number, { monthMeans }: DateReading): ParsedDate => {
  const day = monthMeans === 'last' ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1;
  return dateOf({ year, month, day }, 'month-only');
};

const timeShape = (clock: string | undefined): DateShape =>
  clock === undefined || /^0?0:00(:00(\.0+)?)?$/.test(clock) ? 'exact' : 'with-time';

/** Two digits mean 1970 to 2069. */
const fullYear = (written: string): number => {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

const bySerial = (serial: number): ParsedDate => {
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 109_574) return noDate;
  const on = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { status: 'date', on, shape: 'serial' };
};

const dateOf = ({ year, month, day }: Parts, shape: DateShape): ParsedDate => {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || month < 1) return noDate;
  if (year < firstYear || year > lastYear) return { status: 'out-of-range' };
  return { status: 'date', on: at.toISOString().slice(0, 10), shape };
};
