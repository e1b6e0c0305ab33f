import { expect, test } from 'vitest';
import { greetingAt } from './greeting.ts';

test.each([
  ['2026-11-22T16:30:00Z', 'night'],
  ['2026-11-22T20:59:00Z', 'night'],
  ['2026-11-22T21:00:00Z', 'morning'],
  ['2026-11-23T02:59:00Z', 'morning'],
  ['2026-11-23T03:00:00Z', 'noon'],
  ['2026-11-23T04:59:00Z', 'noon'],
  ['2026-11-23T05:00:00Z', 'afternoon'],
  ['2026-11-23T09:59:00Z', 'afternoon'],
  ['2026-11-23T10:00:00Z', 'evening'],
  ['2026-11-23T15:59:00Z', 'evening'],
])('at %s it is %s in Shanghai', (now, greeting) => {
  expect(greetingAt(new Date(now), 'Asia/Shanghai')).toBe(greeting);
});
