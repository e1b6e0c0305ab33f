import { expect, test } from 'vitest';
import { SeenSchedules } from './seen.ts';

test('a schedule is known the second time, and one that differs by a period or by order is new', () => {
  const seen = new SeenSchedules(100);
  const made = [[1, 2, 3], [1, 3, 2], [3, 2, 1], [1, 2, 4], [0, 0, 0], []].map((row) => Int32Array.from(row));
  expect(made.map((finish) => seen.add(finish))).toEqual(made.map(() => false));
  expect(made.map((finish) => seen.add(finish))).toEqual(made.map(() => true));
});

test('none of a hundred thousand new schedules is taken for another', () => {
  const seen = new SeenSchedules(Number.MAX_SAFE_INTEGER);
  let taken = 0;
  for (let index = 0; index < 100_000; index++)
    if (seen.add(Int32Array.from([index % 317, Math.floor(index / 317), index % 7]))) taken++;
  expect(taken).toBe(0);
});
