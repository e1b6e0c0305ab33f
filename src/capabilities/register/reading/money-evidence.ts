import type { Text } from '#platform/i18n.ts';
import { cellText, type Cell } from '#platform/sheets/sheet.ts';
import { numberOf, parseDecimal } from './parse-decimal.ts';
import { unitIn, unitOfHeading, type MoneyUnit } from './parse-money.ts';

export interface InferredUnit extends MoneyUnit {
  readonly power: number;
  readonly count: number;
  /** The unit in words. */
  readonly title: Text;
}

interface EvidenceSheet {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of amounts whose heading names no unit. */
  readonly columns: readonly number[];
}

const searchedRows = 1000;
const leastVotes = 3;
const leastShare = 0.8;
// Every part is bounded, so that no text makes the search slow.
const statedAmount =
  /([£€$¥]?)\s?(?<![\d,])(\d[\d,]{0,20}(?:\.\d{1,6})?)\s{0,3}\(?\s?([£€$¥]?\s?(?:million|billion|bn|mn|m|k)\b|(?:百|千)?[万亿千]元?)/giu;

/**
 * The unit of amounts whose headings state none, from what the rest of the table says: prose of the same record that
 * repeats the amount with a unit ("cost is 277.66 (£m)" beside 278), and other headings that state one. Null unless
 * at least three pieces agree and few disagree.
 */
export const inferMoneyUnit = ({ names, rows, columns }: EvidenceSheet): InferredUnit | null => {
  const votes: { power: number; currency: string | null; count: number }[] = [];
  const vote = (unit: MoneyUnit): void => {
    if (unit.power === null) return;
    const known = votes.find(({ power }) => power === unit.power);
    if (known) {
      known.count += 1;
      known.currency ??= unit.currency;
    } else votes.push({ power: unit.power, currency: unit.currency, count: 1 });
  };
  for (const name of names) vote(unitOfHeading(name));
  for (const row of rows.slice(0, searchedRows)) for (const unit of repeatedAmounts(row, columns)) vote(unit);
  const total = votes.reduce((sum, { count }) => sum + count, 0);
  const best = votes.sort((a, b) => b.count - a.count)[0];
  if (!best || best.count < leastVotes || best.count < total * leastShare) return null;
  return { ...best, title: unitTitle(best.power, best.currency) };
};

const repeatedAmounts = (row: readonly Cell[], columns: readonly number[]): MoneyUnit[] => {
  const amounts = columns
    .map((column) => cellText(row[column]).replace(/[£€$¥]/g, ''))
    .filter((text) => text.length < 20);
  const numbers = amounts.map(parseDecimal).filter((decimal) => decimal !== null);
  if (numbers.length === 0) return [];
  const prose = row.filter((cell): cell is string => typeof cell === 'string' && cell.length > 20).join('\n');
  return [...prose.matchAll(statedAmount)].flatMap(([, sign = '', figures = '', unit = '']) => {
    const stated = parseDecimal(figures);
    if (stated === null) return [];
    const isRepeated = numbers.some((decimal) =>
      isSame(numberOf(decimal), numberOf(stated), decimal.decimals),
    );
    return isRepeated ? [unitIn(`${sign}1${unit}`)] : [];
  });
};

/** Equal when the finer number is rounded to the decimals of the cell; single figures coincide too easily to count. */
const isSame = (cell: number, stated: number, decimals: number): boolean =>
  Math.abs(cell) >= 10 && Math.abs(cell - stated) <= 0.5 * 10 ** -decimals + 1e-9;

const powerTitles: Readonly<Record<number, Text>> = {
  0: ['元', 'base units'],
  3: ['千', 'thousands'],
  4: ['万', 'ten thousands'],
  5: ['十万', 'hundred thousands'],
  6: ['百万', 'millions'],
  7: ['千万', 'ten millions'],
  8: ['亿', 'hundred millions'],
  9: ['十亿', 'billions'],
};

/** A unit in words. */
export const unitTitle = (power: number, currency: string | null): Text => {
  const [zh, en] = powerTitles[power] ?? [`10^${power}`, `10^${power}`];
  if (currency === 'CNY') return [power === 0 ? '元' : `${zh}元`, `${en} of CNY`];
  return currency === null ? [zh, en] : [`${zh} ${currency}`, `${en} of ${currency}`];
};
