import { expect, test } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { cellText, columnTitle, columnWidth, isNumeric } from './cell.ts';

const speechIn = (locale: 'zh-CN' | 'en') => ({
  locale,
  format: formatIn(locale, { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' }),
});

test('a column is as wide as it was given, and never narrower than the longest word of its heading', () => {
  const budget = { key: 'b', title: ['预算', 'Budget'], kind: 'money', width: 120 } as const;
  const zh = speechIn('zh-CN');
  expect(columnTitle(budget, zh)).toBe('预算（万元）');
  expect(columnWidth(budget, zh)).toBe(70 + 6 * 13);
  expect(columnWidth({ ...budget, width: 200 }, zh)).toBe(200);
  const old = { key: 'o', title: ['被哪份备忘录取代', 'Superseded by'], kind: 'text', width: 100 } as const;
  expect([columnWidth(old, zh), columnWidth(old, speechIn('en'))]).toEqual([70 + 8 * 13, 70 + 10 * 7.5]);
});

test.each([
  ['number', 1234, '1,234', true],
  ['number', 12.345, '12.35', true],
  ['money', 1_234_567_00, '123.46', true],
  ['percent', 86.4, '86.4%', true],
  ['date', '2026-01-15', '2026-01-15', false],
  ['boolean', true, '是', false],
  ['boolean', false, '否', false],
  ['choice', 'A', '甲', false],
  ['choice', 'Z', 'Z', false],
  ['text', '', '—', false],
] as const)('of kind %s %j reads %s; at the right: %j', (kind, value, text, isRight) => {
  const column = { key: 'k', title: ['列', 'Column'], kind, choices: { A: ['甲', 'One'] } } as const;
  expect(cellText(column, value, speechIn('zh-CN'))).toBe(text);
  expect(isNumeric(column)).toBe(isRight);
});
