import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawUniform, streamOf } from './counter-based.ts';

const DRAWS = 20_000;

const drawn = (seed: number, name: string): readonly number[] => {
  const stream = streamOf(seed, name);
  return Array.from({ length: DRAWS }, (_, counter) => drawUniform(stream, counter));
};

function correlation(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += ((a[index] ?? 0) - 0.5) * ((b[index] ?? 0) - 0.5);
  return (12 * sum) / a.length;
}

describe('a stream', () => {
  test('spreads its draws evenly: chi-square of 100 cells within its 99.9 % bounds', () => {
    for (let stream = 0; stream < 200; stream++) {
      const cells = new Float64Array(100);
      for (const draw of drawn(7, `task ${stream}`)) {
        const cell = Math.floor(draw * 100);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
      const expected = DRAWS / 100;
      const chi = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(chi).toBeGreaterThan(50);
      expect(chi).toBeLessThan(160);
    }
  });

  test('has nothing in common with itself further on', () => {
    const draws = drawn(1, 'A');
    for (const shift of [1, 2, 3, 64, 1024]) {
      const later = draws.slice(shift);
      expect(Math.abs(correlation(draws.slice(0, later.length), later))).toBeLessThan(0.03);
    }
  });

  test('has nothing in common with the others, nor with itself under the next seed', () => {
    const names = Array.from({ length: 40 }, (_, index) => String(index));
    const streams = [...names.map((name) => drawn(1, name)), ...names.map((name) => drawn(2, name))];
    let most = 0;
    for (const [index, one] of streams.entries())
      for (const other of streams.slice(index + 1)) most = Math.max(most, Math.abs(correlation(one, other)));
    // 3,160 pairs: the largest of as many normal figures lies near 3.6 standard errors.
    expect(most).toBeLessThan(5 / Math.sqrt(DRAWS));
  });

  test('draws the same whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.string(), fc.nat(), (seed, name, counter) => {
        const once = drawUniform(streamOf(seed, name), counter);
        drawUniform(streamOf(seed, name), counter + 1);
        expect(drawUniform(streamOf(seed, name), counter)).toBe(once);
        expect(once).toBeGreaterThanOrEqual(0);
        expect(once).toBeLessThan(1);
        expect(Math.fround(once)).toBe(once);
      }),
    );
  });

  test('is refused for a seed that is no whole number', () => {
    expect(() => streamOf(0.5, 'A')).toThrow(RangeError);
  });
});
