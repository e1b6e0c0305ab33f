import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatWan, formatYuan, parseFen, splitFen } from './money.ts';

describe('splitting', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1000, [5, 3, 2], [500, 300, 200]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [7, [0, 1], [0, 7]],
    [0, [1, 2], [0, 0]],
  ])('%i by %j', (total, weights, parts) => expect(splitFen(total, weights)).toEqual(parts));

  test('gives out the whole, each part within a 分 of its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, given) => {
        const sum = given.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const parts = splitFen(total, given);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, index) =>
          expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1.001),
        );
      }),
    );
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[NaN]]])('refuses weights %j', (weights) => {
    expect(() => splitFen(1, weights)).toThrow(RangeError);
  });
});

describe('writing', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [123_456, '1,234.56'],
    [-100_000_000, '-1,000,000.00'],
  ])('%i 分 in 元', (fen, text) => expect(formatYuan(fen)).toBe(text));

  test.each([
    [56_550_000, 2, '56.55'],
    [56_555_000, 2, '56.56'],
    [-56_555_000, 2, '-56.56'],
    [4_999, 2, '0.00'],
    [-4_999, 2, '0.00'],
    [123_456_789_012, 0, '123,457'],
    [1, 6, '0.000001'],
  ])('%i 分 in 万元 with %i decimals', (fen, decimals, text) => expect(formatWan(fen, decimals)).toBe(text));
});

describe('reading', () => {
  test.each([
    ['1,234.5', 'yuan', 123_450],
    ['¥1,234.56', 'yuan', 123_456],
    ['-¥0.01', 'yuan', -1],
    ['56.55', 'wan', 56_550_000],
    ['56.55万元', 'yuan', 56_550_000],
    ['3万', 'yuan', 3_000_000],
    ['120元', 'wan', 12_000],
    ['１２３．５', 'yuan', 12_350],
    ['.5', 'yuan', 50],
    ['1.00', 'yuan', 100],
  ] as const)('%s in %s', (text, unit, fen) => expect(parseFen(text, unit)).toBe(fen));

  test.each(['', '-', '一百', '1.234', '1e5', '1 2', '99999999999999999', '--1'])('%s is no amount', (text) =>
    expect(parseFen(text, 'yuan')).toBeNull(),
  );

  test('undoes writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
        expect(parseFen(formatYuan(fen), 'yuan')).toBe(fen);
        expect(parseFen(formatWan(fen, 6), 'wan')).toBe(fen);
      }),
    );
  });
});
