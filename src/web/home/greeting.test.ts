import { expect, test } from 'vitest';
import { greetingAt } from './greeting.ts';

test.each([
  ['2026-11-22T16:30:00Z', 'night'],
  ['2026-11-22T23:00:00Z', 'morning'],
  ['2026-11-23T04:30:00Z', 'noon'],
  ['2026-11-23T06:00:00Z', 'afternoon'],
  ['2026-11-23T11:00:00Z', 'evening'],
])('at %s it is %s in Shanghai', (now, greeting) => {
  expect(greetingAt(new Date(now), 'Asia/Shanghai')).toBe(greeting);
});
