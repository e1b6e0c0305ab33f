import type { z } from 'zod';
import chinese from 'zod/v4/locales/zh-CN.js';
import { fill, inLocale, type Locale, type Text } from '../i18n.ts';
import { punctuationOf } from '../punctuation.ts';

type Issue = z.core.$ZodIssue;
type Sentence = readonly [text: Text, params?: Readonly<Record<string, unknown>>];

/** What is wrong with one field and what it must be, in the language of the reader. */
export const inputWords = (issue: Issue, locale: Locale): string => {
  // A schema's own words stay as they are.
  if (!ownWords.test(issue.message)) return issue.message;
  const [text, params = {}] = sentenceOf(issue, locale) ?? [];
  if (text) return fill(inLocale(text, locale), params);
  return locale === 'zh-CN' ? inChinese(issue) : issue.message;
};

/** How the library itself words what is wrong. */
const ownWords = /^(Invalid|Too big|Too small|Unrecognized)\b/;

const sentenceOf = (issue: Issue, locale: Locale): Sentence | null => {
  switch (issue.code) {
    case 'invalid_type':
      return typeOf(issue, locale);
    case 'too_small':
      return leastOf(issue);
    case 'too_big':
      return mostOf(issue);
    case 'invalid_value':
      return [
        ['应为以下之一：{values}', 'must be one of: {values}'],
        { values: punctuationOf(locale).listed(issue.values.map(String)) },
      ];
    case 'invalid_format':
      return formats[issue.format] ? [formats[issue.format] ?? ['', '']] : null;
    case 'unrecognized_keys':
      return [
        ['没有这些字段：{keys}', 'has no such fields: {keys}'],
        { keys: punctuationOf(locale).listed(issue.keys) },
      ];
    default:
      return null;
  }
};

const types: Readonly<Record<string, Text>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  object: ['一个对象（{…}）', 'an object ({…})'],
  record: ['一个对象（{…}）', 'an object ({…})'],
  array: ['一个列表（[…]）', 'a list ([…])'],
};

// What came in is not kept with the issue; that nothing came in, only its English words tell.
const typeOf = ({ expected, message }: { expected: string; message: string }, locale: Locale): Sentence => {
  if (message.endsWith('received undefined')) return [['必须填写', 'is required']];
  const type = types[expected];
  return [['应为{type}', 'must be {type}'], { type: type ? inLocale(type, locale) : expected }];
};

interface Bound {
  readonly origin: string;
  readonly inclusive?: boolean | undefined;
}

const leastOf = ({ origin, minimum, inclusive }: Bound & { minimum: unknown }): Sentence => {
  const least = { least: minimum };
  if (origin === 'string' && Number(minimum) === 1) return [['不能为空', 'must not be empty']];
  if (origin === 'string') return [['至少 {least} 个字符', 'must have at least {least} characters'], least];
  if (origin === 'array') return [['至少 {least} 项', 'must have at least {least} items'], least];
  if (inclusive === false) return [['必须大于 {least}', 'must be more than {least}'], least];
  return [['不能小于 {least}', 'must be at least {least}'], least];
};

const mostOf = ({ origin, maximum, inclusive }: Bound & { maximum: unknown }): Sentence => {
  const most = { most: maximum };
  if (origin === 'string') return [['最多 {most} 个字符', 'must have at most {most} characters'], most];
  if (origin === 'array') return [['最多 {most} 项', 'must have at most {most} items'], most];
  if (inclusive === false) return [['必须小于 {most}', 'must be less than {most}'], most];
  return [['不能大于 {most}', 'must be at most {most}'], most];
};

const formats: Readonly<Record<string, Text>> = {
  uuid: ['不是有效的编号（UUID）', 'is no valid id (UUID)'],
  date: ['不是有效的日期，应如 2026-07-31', 'is no valid date, such as 2026-07-31'],
  datetime: [
    '不是有效的时刻，应如 2026-07-31T09:00:00+08:00',
    'is no valid instant, such as 2026-07-31T09:00:00+08:00',
  ],
  email: ['不是有效的邮箱地址', 'is no valid e-mail address'],
  url: ['不是有效的网址', 'is no valid address'],
};

const chineseOf = chinese().localeError;

const inChinese = (issue: Issue): string => {
  const told = chineseOf({ ...issue, input: undefined });
  // "Received undefined" would be said of everything.
  return typeof told === 'string' ? told.replace(/，实际接收 .*$/, '') : issue.message;
};
