import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type CostMatrix } from './assignment.ts';

/** The least cost over all ways, by trying them; null when there is none. */
const leastByTrying = ({ rows, columns, cost }: CostMatrix): number | null => {
  const visit = (row: number, taken: number): number => {
    if (row === rows) return 0;
    let least = Infinity;
    for (let column = 0; column < columns; column++) {
      const one = cost[row * columns + column] ?? Infinity;
      if ((taken >> column) & 1 || one === Infinity) continue;
      least = Math.min(least, one + visit(row + 1, taken | (1 << column)));
    }
    return least;
  };
  const least = visit(0, 0);
  return least === Infinity ? null : least;
};

const matrix = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    more: fc.integer({ min: 0, max: 2 }),
    most: fc.constantFrom(3, 50),
  })
  .chain(({ rows, more, most }) =>
    fc
      .array(fc.option(fc.integer({ min: -5, max: most }), { nil: Infinity, freq: 4 }), {
        minLength: rows * (rows + more),
        maxLength: rows * (rows + more),
      })
      .map((cost): CostMatrix => ({ rows, columns: rows + more, cost: Float64Array.from(cost) })),
  );

describe('one-to-one assignment', () => {
  it('costs as little as the best of all ways, each column taken once', () => {
    fc.assert(
      fc.property(matrix, (one) => {
        const least = leastByTrying(one);
        const answer = assign(one);
        expect(answer.status).toBe(least === null ? 'impossible' : 'assigned');
        if (answer.status === 'impossible') return;
        expect(answer.cost).toBeCloseTo(least ?? NaN, 9);
        expect(new Set(answer.columnOf).size).toBe(one.rows);
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });

  it('names rows that have too few columns between them', () => {
    fc.assert(
      fc.property(matrix, (one) => {
        const answer = assign(one);
        if (answer.status === 'assigned') return;
        const allowed = new Set<number>();
        for (const row of answer.rows)
          for (let column = 0; column < one.columns; column++)
            if ((one.cost[row * one.columns + column] ?? Infinity) < Infinity) allowed.add(column);
        expect(allowed.size).toBeLessThan(answer.rows.length);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  it('refuses more rows than columns and costs that are no numbers', () => {
    expect(() => assign({ rows: 2, columns: 1, cost: new Float64Array(2) })).toThrow(RangeError);
    expect(() => assign({ rows: 1, columns: 1, cost: Float64Array.of(Number.NaN) })).toThrow(RangeError);
  });
});
