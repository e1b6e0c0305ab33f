import type { Locale } from './i18n.ts';

/** What stands between the parts of a text that is put together, in the language of the reader. */
export interface Punctuation {
  /** Behind a label, before what it says. */
  readonly colon: string;
  /** `预算：120`, `Budget: 120`. */
  readonly labelled: (label: string, value: string | number) => string;
  /** A remark by itself: `（空）`, `(empty)`. */
  readonly bracketed: (remark: string | number) => string;
  /** A remark behind what it belongs to: `预算（万元）`, `Budget (CNY 10k)`. */
  readonly aside: (text: string | number, remark: string | number) => string;
  /** Between two names. */
  readonly comma: string;
  /** Names one after the other; nothing of none. */
  readonly listed: (names: readonly (string | number)[]) => string;
  /** Parts that have commas of their own. */
  readonly clauses: (parts: readonly string[]) => string;
}

const chinese: Punctuation = {
  colon: '：',
  labelled: (label, value) => `${label}：${value}`,
  bracketed: (remark) => `（${remark}）`,
  aside: (text, remark) => `${text}（${remark}）`,
  comma: '、',
  listed: (names) => names.join('、'),
  clauses: (parts) => parts.join('；'),
};

const english: Punctuation = {
  colon: ': ',
  labelled: (label, value) => `${label}: ${value}`,
  bracketed: (remark) => `(${remark})`,
  aside: (text, remark) => `${text} (${remark})`,
  comma: ', ',
  listed: (names) => names.join(', '),
  clauses: (parts) => parts.join('; '),
};

/** The punctuation of a language. */
export const punctuationOf = (locale: Locale): Punctuation => (locale === 'en' ? english : chinese);

const isWord = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** The params of a text as its reader is told them: of several words a list. */
export const spokenParams = (
  params: Readonly<Record<string, unknown>>,
  locale: Locale,
): Readonly<Record<string, unknown>> => {
  const { listed } = punctuationOf(locale);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every(isWord) ? listed(value) : value,
    ]),
  );
};
