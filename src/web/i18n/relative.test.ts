import { expect, test } from 'vitest';
import { relativeText } from './relative.ts';

const now = new Date('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:30Z', '刚刚', 'just now'],
  ['2026-11-23T11:55:00Z', '5 分钟前', '5 minutes ago'],
  ['2026-11-23T09:00:00Z', '3 小时前', '3 hours ago'],
  ['2026-11-22T11:00:00Z', '昨天', 'yesterday'],
  ['2026-11-19T11:00:00Z', '4 天前', '4 days ago'],
  ['2026-11-16T12:00:01Z', '6 天前', '6 days ago'],
])('%s is %s', (instant, zh, en) => {
  expect(relativeText(instant, now, 'zh-CN')).toBe(zh);
  expect(relativeText(instant, now, 'en')).toBe(en);
});

test('what is a week old or yet to come is told by its date', () => {
  expect(relativeText('2026-11-16T12:00:00Z', now, 'en')).toBeNull();
  expect(relativeText('2026-11-23T12:01:00Z', now, 'en')).toBeNull();
});
