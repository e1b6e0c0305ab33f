import { expect, test } from 'vitest';
import { randomSequence } from './sequence.ts';

test('a seed decides every draw, another seed gives others', () => {
  const draws = (seed: number): readonly number[] => {
    const { word } = randomSequence(seed);
    return Array.from({ length: 5 }, word);
  };
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
  expect(new Set([...draws(1), ...draws(2), ...draws(-1)]).size).toBe(15);
});

test('draws are spread evenly, and so are the pairs of neighbours', () => {
  const { below } = randomSequence(7);
  const cells = Array.from({ length: 100 }, () => 0);
  const count = 100_000;
  for (let draw = 0; draw < count; draw++) {
    const cell = below(10) * 10 + below(10);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  // Chi-square with 99 degrees of freedom: beyond 150 once in a thousand sequences.
  const chiSquare = cells.reduce((sum, found) => sum + (found - count / 100) ** 2 / (count / 100), 0);
  expect(chiSquare).toBeLessThan(150);
});

test('a whole number below none is 0', () => {
  expect(randomSequence(1).below(0)).toBe(0);
});
