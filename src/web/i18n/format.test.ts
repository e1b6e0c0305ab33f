import { expect, test } from 'vitest';
import { formatIn } from './format.ts';

const { date } = formatIn('zh-CN', { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' });

test.each([
  ['a day is itself', '2026-01-15', '2026-01-15'],
  ['the hour of a plan is on its own day', '2026-01-15T23:30', '2026-01-15'],
  ['an instant is told by the day it is for the enterprise', '2026-01-14T23:30:00.000Z', '2026-01-15'],
  ['wherever it was written', '2026-01-14T17:30:00-06:00', '2026-01-15'],
  ['nothing is a dash', null, '—'],
])('%s', (_name, given, told) => {
  expect(date(given)).toBe(told);
});

test('a label names the unit of money in the brackets of the language', () => {
  const conventions = { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' } as const;
  expect(formatIn('zh-CN', conventions).withUnit('预算')).toBe('预算（万元）');
  expect(formatIn('en', conventions).withUnit('Budget')).toBe('Budget (CNY 10k)');
});
