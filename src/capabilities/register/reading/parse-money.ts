import type { Cell } from '#platform/sheets/sheet.ts';
import { decimalOf, numberOf, parseDecimal, scaled, type Decimal } from './parse-decimal.ts';

/** The unit of an amount: ten to the power, and the currency if one is named (ISO 4217). */
export interface MoneyUnit {
  /** 0 for 元 or £, 4 for 万元, 6 for £m, 8 for 亿元; null when not said. */
  readonly power: number | null;
  readonly currency: string | null;
}

export type ParsedMoney =
  /** `isRounded` when the amount is finer than one 分. */
  | {
      readonly status: 'money';
      readonly fen: number;
      readonly currency: string | null;
      readonly isRounded: boolean;
    }
  | { readonly status: 'too-large' }
  /** The cell names another currency than its column does, so the column's unit may not be the cell's. */
  | { readonly status: 'other-currency' }
  | { readonly status: 'no-money' };

const currencies: readonly (readonly [RegExp, string])[] = [
  [/hk\$|hkd|港币|港元/, 'HKD'],
  [/us\$|usd|美元|美金|\$/, 'USD'],
  [/£|gbp|英镑/, 'GBP'],
  [/€|eur|欧元/, 'EUR'],
  [/jpy|日元/, 'JPY'],
  [/¥|cny|rmb|人民币/, 'CNY'],
];

const powers: readonly (readonly [RegExp, number])[] = [
  [/十亿|\bbillion\b|\bbn\b|(?<=\d)bn\b/, 9],
  [/亿/, 8],
  [/千万/, 7],
  [/百万|\bmillions?\b|\bmn\b|\bm\b|(?<=\d)mn?\b/, 6],
  [/十万/, 5],
  [/万/, 4],
  [/千|\bthousands?\b|\bk\b|'000|(?<=\d)k\b/, 3],
  [/元|\byuan\b/, 0],
];

/** The unit that a heading states, as in `(£m)`, `（万元）`, `预算/万元`, `USD '000`; other words do not count. */
export const unitOfHeading = (heading: string): MoneyUnit => {
  const plain = plainText(heading);
  const brackets = [...plain.matchAll(/[([【]([^()[\]【】]*)[)\]】]/g)]
    .map(([, inner = '']) => inner)
    .join(' ');
  const outside = plain.replace(/[([【][^()[\]【】]*[)\]】]/g, ' ');
  const tail = /[/:,]\s*([^/:,]*)$/.exec(outside)?.[1] ?? '';
  const signed = /[£€$¥]\s?(?:m|mn|bn|k|million|billion)?\b/.exec(outside)?.[0] ?? '';
  const thousands = /'000\b/.exec(outside)?.[0] ?? '';
  const chinese = /(?:十|百|千)?[万亿千]?元/.exec(outside)?.[0] ?? '';
  const stated = unitIn([brackets, tail, signed, thousands, chinese].join(' | '));
  return { power: stated.power, currency: stated.currency ?? currencyIn(outside) };
};

/** An amount in 分 (hundredths of the currency): what the cell itself says goes before what its column says. */
export const parseMoney = (cell: Cell, column: MoneyUnit): ParsedMoney => {
  if (cell === null || (typeof cell !== 'string' && cell.kind === 'date')) return { status: 'no-money' };
  if (typeof cell !== 'string') {
    const decimal = decimalOf(cell.number);
    const own = currencyOfFormat(cell.format ?? '');
    return decimal === null
      ? { status: 'too-large' }
      : amount(decimal, { power: column.power, currency: column.currency ?? own });
  }
  const plain = plainText(cell);
  if (plain.length > 40) return { status: 'no-money' };
  const own = unitIn(plain);
  const decimal = parseDecimal(bareNumber(plain));
  if (decimal === null) return { status: 'no-money' };
  if (
    own.currency !== null &&
    column.currency !== null &&
    own.currency !== column.currency &&
    own.power === null
  ) {
    return { status: 'other-currency' };
  }
  return amount(decimal, { power: own.power ?? column.power, currency: own.currency ?? column.currency });
};

/** The unit a text names, wherever in it. */
export const unitIn = (text: string): MoneyUnit => {
  const plain = plainText(text).replace(/[£€$¥]/g, '$& ');
  return {
    power: powers.find(([pattern]) => pattern.test(plain))?.[1] ?? null,
    currency: currencyIn(plainText(text)),
  };
};

const amount = (decimal: Decimal, { power, currency }: MoneyUnit): ParsedMoney => {
  const exact = scaled(decimal, (power ?? 0) + 2);
  if (exact === 'too-large') return { status: 'too-large' };
  if (exact !== 'too-fine') return { status: 'money', fen: exact, currency, isRounded: false };
  return { status: 'money', fen: Math.round(numberOf(decimal, (power ?? 0) + 2)), currency, isRounded: true };
};

/** `[$€-407]` names the euro: the dollar sign belongs to the notation. */
const currencyOfFormat = (format: string): string | null =>
  currencyIn(plainText(format.replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, '$1')));

const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const currencyIn = (plain: string): string | null =>
  currencies.find(([pattern]) => pattern.test(plain))?.[1] ?? (/元/.test(plain) ? 'CNY' : null);

/** What is left of an amount when currency and unit are taken from its ends; anything more makes it no number. */
const bareNumber = (plain: string): string =>
  plain
    .replace(/^([-+(]?)\s*(?:hk\$|us\$|[£€$¥]|gbp|usd|eur|cny|rmb|hkd|jpy|人民币)\s*/, '$1')
    .replace(/\s*(?:gbp|usd|eur|cny|rmb|hkd|jpy|英镑|美元|欧元|港元|港币|日元)(\)?)$/, '$1')
    .replace(
      /(?<=\d)\s*(?:(?:十|百|千)?[万亿千]?(?:元|圆)?(?:整)?|bn|billion|m|mn|million|k|thousand)(\)?)$/,
      '$1',
    );
