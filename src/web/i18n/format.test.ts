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

test('a sum in another currency is told whole and with it, never in the unit of the enterprise', () => {
  const conventions = { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' } as const;
  const { money, unitOf } = formatIn('zh-CN', conventions);
  expect(money(1_234_567_00, 'CNY')).toBe('123.46');
  expect(money(1_234_567_00, 'GBP')).toBe('1,234,567 GBP');
  expect(money(1_234_567_50, 'GBP')).toBe('1,234,567.50 GBP');
  expect(money(null, 'GBP')).toBe('—');
  expect([unitOf('CNY'), unitOf('GBP')]).toEqual(['万元', '万 GBP']);
  expect(formatIn('en', conventions).unitOf('GBP')).toBe('GBP 10k');
});

test('numbers and shares are told in the digits asked for; what is not known is a dash, nought is not', () => {
  const { number, percent } = formatIn('zh-CN', { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' });
  expect([number(1234.5), number(1234.5, 2), number(0)]).toEqual(['1,235', '1,234.50', '0']);
  expect([percent(0.864), percent(0.864, 0), percent(0)]).toEqual(['86.4%', '86%', '0.0%']);
  expect([number(null), number(undefined), percent(null), percent(undefined)]).toEqual(['—', '—', '—', '—']);
});

test('every foreign currency is told with its sum, the own never', () => {
  const { money } = formatIn('zh-CN', { moneyUnit: 'yuan', timeZone: 'Asia/Shanghai' });
  expect([money(100_00), money(100_00, null), money(100_00, 'CNY')]).toEqual(['100.00', '100.00', '100.00']);
  expect(money(100_00, 'USD')).toBe('100 USD');
});
