/** A decimal number kept exactly: `digits` / 10^`decimals`. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

const longestNumber = 60;

/**
 * The number in a text: thousands separated by commas, spaces, apostrophes or (where a comma follows) dots; negative
 * by sign before or after, or by parentheses. Null for anything else; `1,23` is nothing, for it may be either.
 */
export const parseDecimal = (text: string): Decimal | null => {
  if (text.length > longestNumber) return null;
  const trimmed = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const inBrackets = /^\((.*)\)$/.exec(trimmed);
  const unsigned = (inBrackets?.[1] ?? trimmed).replace(/^[+-]\s*|-$/, '').trim();
  const plain = plainNumber(unsigned);
  if (plain === null) return null;
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = BigInt(whole + fraction);
  const isNegative = inBrackets !== null || /^-|-$/.test(trimmed);
  return { digits: isNegative ? -digits : digits, decimals: fraction.length };
};

/** The decimal of a binary number, its rounding noise beyond 15 figures removed; null beyond exact integers. */
export const decimalOf = (number: number): Decimal | null => {
  if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER) return null;
  const figures = Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
  return figures.includes('e')
    ? parseDecimal(Number(figures).toFixed(20).replace(/0+$/, ''))
    : parseDecimal(figures);
};

/** The value times 10^`power` as an integer; `too-fine` if that is none, `too-large` if a double cannot hold it. */
export const scaled = ({ digits, decimals }: Decimal, power: number): number | 'too-fine' | 'too-large' => {
  const shift = power - decimals;
  const factor = 10n ** BigInt(Math.abs(shift));
  if (shift < 0 && digits % factor !== 0n) return 'too-fine';
  const value = shift < 0 ? digits / factor : digits * factor;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : 'too-large';
};

/** The value as a double, times 10^`power`. */
export const numberOf = ({ digits, decimals }: Decimal, power = 0): number =>
  Number(`${digits}e${power - decimals}`);

const plainNumber = (text: string): string | null => {
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  if (/^\.\d+$/.test(text)) return `0${text}`;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}([\s'’]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[\s'’]/g, '');
  return /^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : null;
};
