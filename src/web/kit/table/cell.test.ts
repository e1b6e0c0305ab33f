import { expect, test } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { columnWidth } from './cell.ts';

const conventions = { moneyUnit: 'wan', timeZone: 'Asia/Shanghai' } as const;
const speechIn = (locale: 'zh-CN' | 'en') => ({ format: formatIn(locale, conventions), locale });
const column = { key: 'a', title: ['被哪份备忘录取代', 'Superseded by'], kind: 'text', width: 100 } as const;

test('a column has room for the longest word of its heading and otherwise the width it asks for', () => {
  expect(columnWidth(column, speechIn('zh-CN'))).toBe(100);
  expect(columnWidth(column, speechIn('en'))).toBe(137);
  expect(columnWidth({ ...column, width: 240 }, speechIn('en'))).toBe(240);
});
