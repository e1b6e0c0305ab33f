import { expect, test } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { columnTitle, columnWidth } from './cell.ts';

const speechIn = (locale: 'zh-CN' | 'en') => ({
  locale,
  format: formatIn(locale, { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' }),
});

test('a column is as wide as it was given, and never narrower than its head', () => {
  const budget = { key: 'b', title: ['预算', 'Budget'], kind: 'money', width: 120 } as const;
  const zh = speechIn('zh-CN');
  expect(columnTitle(budget, zh)).toBe('预算（万元）');
  expect(columnWidth(budget, zh)).toBe(70 + 6 * 13);
  expect(columnWidth({ ...budget, width: 200 }, zh)).toBe(200);
  const open = { key: 'o', title: ['待落实条件', 'Open conditions'], kind: 'number' } as const;
  expect([columnWidth(open, zh), columnWidth(open, speechIn('en'))]).toEqual([135, 70 + 15 * 7.5]);
});
