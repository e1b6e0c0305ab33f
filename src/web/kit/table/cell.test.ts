import { expect, test } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { columnTitle, columnWidth } from './cell.ts';

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
