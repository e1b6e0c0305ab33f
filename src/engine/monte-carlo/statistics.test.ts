import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandOf,
  correlationOf,
  histogramOf,
  momentsOf,
  orderOf,
  percentileOf,
  ranksOf,
} from './statistics.ts';

const tenths = Float64Array.from({ length: 10 }, (_, index) => index + 1);

describe('percentiles', () => {
  test.each([
    [0.1, 1],
    [0.5, 5],
    [0.8, 8],
    [0.9, 9],
    [0.91, 10],
    [1, 10],
    [0, 1],
  ])('of 1 … 10 at %d are the nearest rank', (share, value) => {
    expect(percentileOf(tenths, share)).toBe(value);
  });

  test('lie within their band in 19 samples of 20', () => {
    let within = 0;
    let state = 1;
    for (let sample = 0; sample < 1000; sample++) {
      const values = Float64Array.from({ length: 400 }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        return (state >>> 0) / 2 ** 32;
      }).sort();
      const [low, high] = bandOf(values, 0.8);
      if (low <= 0.8 && high >= 0.8) within++;
    }
    expect(within).toBeGreaterThan(930);
    expect(within).toBeLessThan(985);
  });
});

describe('order and ranks', () => {
  test('are those of a plain sort, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1 }), (list) => {
        const values = Int32Array.from(list);
        const plain = list
          .map((value, index) => ({ value, index }))
          .sort((a, b) => a.value - b.value || a.index - b.index);
        expect(Array.from(orderOf(values))).toEqual(plain.map(({ index }) => index));
      }),
    );
  });

  test('equal values share the mean of their ranks', () => {
    const values = Int32Array.of(5, 1, 5, 9);
    expect(Array.from(ranksOf(values, orderOf(values)))).toEqual([1.5, 0, 1.5, 3]);
  });

  test('correlate fully with any rising figure, and not with a constant', () => {
    const values = Int32Array.of(1, 2, 3, 50);
    const ranks = ranksOf(values, orderOf(values));
    const rising = Int32Array.of(1, 20, 300, 4000);
    expect(correlationOf(ranks, ranksOf(rising, orderOf(rising)))).toBeCloseTo(1, 12);
    expect(correlationOf(ranks, Float64Array.of(3, 3, 3, 3))).toBe(0);
  });
});

describe('moments and bars', () => {
  test('of 1 … 10', () => {
    expect(momentsOf(tenths).mean).toBeCloseTo(5.5, 12);
    expect(momentsOf(tenths).deviation).toBeCloseTo(Math.sqrt(82.5 / 9), 12);
    expect(histogramOf(tenths).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
  test('of one value', () => {
    expect(histogramOf(Float64Array.of(7, 7))).toEqual([{ from: 7, to: 7, count: 2 }]);
    expect(momentsOf(Float64Array.of(7))).toEqual({ mean: 7, deviation: 0 });
  });
});
