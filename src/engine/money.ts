/** Money is integer 分 everywhere; this file is the only place where it meets text or fractions. */

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

export type MoneyUnit = 'yuan' | 'wan';

/**
 * Splits a sum into whole 分 in proportion to weights by the method of largest remainders: the
 * parts add up to the total and each differs from its exact share by less than one 分. Equal
 * remainders favour the earlier part. Weights are ≥ 0 and not all 0, the total a safe integer;
 * otherwise `RangeError`.
 */
export function splitFen(totalFen: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!Number.isSafeInteger(totalFen)) throw new RangeError('splitFen: the total is no safe integer');
  if (!(sum > 0) || !Number.isFinite(sum) || weights.some((weight) => weight < 0)) {
    throw new RangeError('splitFen: weights must be ≥ 0 and not all 0');
  }
  const size = Math.abs(totalFen);
  const shares = weights.map((weight) => size * (weight / sum));
  const parts = shares.map(Math.floor);
  const remainders = shares.map((share, index) => ({ index, rest: share - Math.floor(share) }));
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = size - parts.reduce((total, part) => total + part, 0);
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => (totalFen < 0 && part !== 0 ? -part : part));
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Rounds half away from zero to `decimals` places of the unit: `formatFen(123456, 'yuan')` = `1,234.56`. */
function formatFen(fen: number, unitFen: number, decimals: number): string {
  const scale = unitFen / 10 ** decimals;
  const steps = scale >= 1 ? Math.round(Math.abs(fen) / scale) : Math.abs(fen) * Math.round(1 / scale);
  const digits = String(steps).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return fen < 0 && steps !== 0 ? `-${text}` : text;
}

/** 元 with two decimals and thousands separators: 123456 → `1,234.56`. */
export function formatYuan(fen: number): string {
  return formatFen(fen, FEN_PER_YUAN, 2);
}

/** 万元, rounded half away from zero: 56_550_000 → `56.55`; `decimals` 0–6. */
export function formatWan(fen: number, decimals = 2): string {
  return formatFen(fen, FEN_PER_WAN, decimals);
}

const FULL_WIDTH = '０１２３４５６７８９．，－＋';
const HALF_WIDTH = '0123456789.,-+';
const AMOUNT = /^([+-]?)(\d[\d,]*|(?=\.))(?:\.(\d+))?$/;

/**
 * The 分 of an amount typed by a person: `¥1,234.5`, `56.55万元`, `１２３`. Without a written unit
 * the amount is in `unit`. Null where it is no amount, is finer than a 分 or too large to be exact.
 */
export function parseFen(text: string, unit: MoneyUnit): number | null {
  const plain = Array.from(text.trim(), (letter) => HALF_WIDTH[FULL_WIDTH.indexOf(letter)] ?? letter).join(
    '',
  );
  const isWan = plain.endsWith('万') || plain.endsWith('万元') || (unit === 'wan' && !plain.endsWith('元'));
  const match = AMOUNT.exec(
    plain
      .replace(/^([+-]?)[¥￥]/, '$1')
      .replace(/(万元|万|元)$/, '')
      .trim(),
  );
  if (match === null) return null;
  const places = isWan ? 6 : 2;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return null;
  const fen = Number((match[2] ?? '').replaceAll(',', '') + fraction.padEnd(places, '0'));
  if (!Number.isSafeInteger(fen)) return null;
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}
