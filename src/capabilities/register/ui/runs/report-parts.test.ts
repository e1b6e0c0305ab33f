import { expect, test } from 'vitest';
import { lossIn } from './report-parts.ts';

const inChinese = (text: readonly [string, string]): string => text[0];

test('a loss is told in the language of the reader, with its figures', () => {
  const part = { rule: 'plan.not-written', at: 'dataDate', what: '3 values …', params: { count: 3 } };
  expect(lossIn(part, inChinese)).toBe('3 处目标格式无法表达，未写出');
});

test('a loss of an older report keeps the words it was told in', () => {
  expect(lossIn({ rule: 'plan.not-written', at: '', what: 'as it was' }, inChinese)).toBe('as it was');
});
