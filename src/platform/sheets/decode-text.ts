import type { SheetDoubt } from './sheet.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface DecodedText {
  readonly status: 'decoded';
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly doubts: readonly SheetDoubt[];
}

/** `at` is the 1-based byte that no text contains. */
export interface NotText {
  readonly status: 'not-text';
  readonly at: number;
}

/**
 * The text in bytes of unknown encoding: a byte order mark decides, then valid UTF-8, then the pattern of UTF-16,
 * then whichever of GB18030 and windows-1252 gives characters that people write. Bytes that fit nothing are shown
 * as U+FFFD and reported, never dropped.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | NotText => {
  const marked = byMark(bytes);
  if (marked) return decoded(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide);
  const control = firstControl(bytes);
  if (control > 0) return { status: 'not-text', at: control };
  if (isValid(bytes, 'utf-8')) return decoded(bytes, 'utf-8');
  if (isNearlyUtf8(bytes)) return decoded(bytes, 'utf-8');
  return byScore(bytes);
};

const byMark = (bytes: Uint8Array): TextEncoding | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
};

/** Line breaks and separators are ASCII in every table, so UTF-16 shows as zero bytes on one side only. */
const wideEncoding = (bytes: Uint8Array): TextEncoding | null => {
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (sample.length < 4 || bytes.length % 2 !== 0 || even + odd < sample.length / 100) return null;
  const encoding = even > odd * 20 ? 'utf-16be' : odd > even * 20 ? 'utf-16le' : null;
  return encoding !== null && isCleanText(bytes, encoding) ? encoding : null;
};

const isCleanText = (bytes: Uint8Array, encoding: TextEncoding): boolean =>
  isValid(bytes, encoding) && !/(?![\t\n\v\f\r])\p{Cc}/u.test(new TextDecoder(encoding).decode(bytes));

const allowedControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);
const tolerableControlShare = 0.002;

/** The 1-based byte of the first control character when there are more of them than a slip explains; 0 for text. */
const firstControl = (bytes: Uint8Array): number => {
  let first = 0;
  let count = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x20 && byte !== 0x7f) continue;
    if (allowedControls.has(byte)) continue;
    count += byte === 0 ? 5 : 1;
    if (first === 0) first = i + 1;
  }
  return count > Math.max(4, bytes.length * tolerableControlShare) ? first : 0;
};

const isValid = (bytes: Uint8Array, encoding: TextEncoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** A file that is UTF-8 but for a few torn bytes: the good sequences outnumber the bad ones by far. */
const isNearlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 2 ** 20));
  const torn = text.split('\ufffd').length - 1;
  const good = countMatches(text, /[^\p{ASCII}\ufffd]/gu);
  return good >= 20 && good > torn * 20;
};

const byScore = (bytes: Uint8Array): DecodedText => {
  const sample = bytes.subarray(0, 2 ** 20);
  const chinese = chineseScore(new TextDecoder('gb18030').decode(sample));
  const western = westernScore(new TextDecoder('windows-1252').decode(sample));
  const encoding = chinese > western ? 'gb18030' : 'windows-1252';
  const isSure = Math.max(chinese, western) >= 0.7 && Math.abs(chinese - western) >= 0.2;
  const result = decoded(bytes, encoding);
  if (isSure) return result;
  return {
    ...result,
    doubts: [...result.doubts, { rule: 'sheet.encoding-uncertain', params: { encoding } }],
  };
};

/** Rarer and traditional hanzi speak for Chinese too, but Western letters misread give them as well. */
const rareWeight = 0.3;

/** The share of plausible characters among those beyond ASCII: common hanzi, CJK punctuation and full-width forms. */
const chineseScore = (text: string): number => {
  const beyond = countMatches(text, /\P{ASCII}/gu);
  const torn = countMatches(text, /[\ufffd\ue000-\uf8ff]/g);
  const marks = countMatches(text, /[\u3000-\u303f\uff01-\uff5e\uffe5￥·—‘’“”…×°]/g);
  const hanzi = (text.match(/[\u4e00-\u9fff]/g) ?? []).reduce(
    (sum, char) => sum + (isCommonHanzi(char) ? 1 : rareWeight),
    0,
  );
  return beyond === 0 ? 0 : (marks + hanzi - 3 * torn) / beyond;
};

let commonHanzi: ReadonlySet<string> | null = null;

/** The 3,755 hanzi of level 1 of GB 2312, which cover nearly all running text; derived from the code table itself. */
const isCommonHanzi = (char: string): boolean => {
  if (commonHanzi === null) {
    const codes: number[] = [];
    for (let lead = 0xb0; lead <= 0xd7; lead += 1) {
      for (let trail = 0xa1; trail <= 0xfe; trail += 1) codes.push(lead, trail);
    }
    commonHanzi = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(codes)));
  }
  return commonHanzi.has(char);
};

/** The share of letters that touch a letter, and of signs Western tables use, among the characters beyond ASCII. */
const westernScore = (text: string): number => {
  const beyond = countMatches(text, /\P{ASCII}/gu);
  const letters = countMatches(text, /(?<=[A-Za-z])[À-öø-ÿŒœŠšŽžŸ]|[À-öø-ÿŒœŠšŽžŸ](?=[a-z])/g);
  const signs = countMatches(text, /[£€¥§©®°±²³µ·½¼¾«»¿¡‘’“”–—•…™\u00a0ºª](?![\u0080-\u00ff])/g);
  const undefinedCodes = countMatches(text, /[\u0081\u008d\u008f\u0090\u009d]/g);
  return beyond === 0 ? 0 : (letters + signs - 3 * undefinedCodes) / beyond;
};

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const decoded = (bytes: Uint8Array, encoding: TextEncoding): DecodedText => {
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    status: 'decoded',
    text,
    encoding,
    doubts: isValid(bytes, encoding) ? [] : [tornBytes(text, encoding)],
  };
};

const tornBytes = (text: string, encoding: TextEncoding): SheetDoubt => {
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
  const at =
    (encoding.startsWith('utf-16') ? before.length * 2 : new TextEncoder().encode(before).length) + 1;
  return { rule: 'sheet.bytes-not-text', params: { count: text.split('\ufffd').length - 1, encoding, at } };
};
