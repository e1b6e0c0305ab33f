import { expect, test } from 'vitest';
import { tightness } from './objective.ts';

test('a schedule is the tighter the less slack its activities have', () => {
  // Of two chains that end at 40, the second has 0, 1 and 20 periods of slack.
  const chain = [10, 40];
  const tail = [30, 0];
  expect(tightness(chain, 40, tail)).toBeCloseTo(2 / 3);
  expect(tightness([...chain, 40], 40, [...tail, 0])).toBeCloseTo(3 / 4);
  expect(tightness([...chain, 39], 40, [...tail, 0])).toBeCloseTo(2.5 / 4);
  expect(tightness([...chain, 20], 40, [...tail, 0])).toBeCloseTo(2 / 4);
  expect(tightness([], 0, [])).toBe(0);
});
