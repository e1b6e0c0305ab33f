import { describe, expect, test } from 'vitest';
import { businessCase, type BusinessCase, type CaseYear } from './business-case.ts';
import { pert, pertSum } from './pert.ts';

const years = (costs: readonly number[], benefits: readonly number[]): CaseYear[] =>
  costs.map((cost, year) => ({ year, cost, benefit: benefits[year] ?? 0 }));
const complete = (of: readonly CaseYear[], rate = 0.08): BusinessCase => {
  const result = businessCase({ years: of, rate, technical: 0.9, commercial: 0.8 });
  if (result.status !== 'complete') throw new Error(result.status);
  return result;
};
const core = years([860, 0, 0, 0], [0, 400, 402, 402]);

test('江城银行: 174.1 万元, 40.0 %, 2.14 years', () => {
  const { measures, cost, benefit, cumulated } = complete(core);
  expect([cost, benefit]).toEqual([860, 1204]);
  expect(measures.npv).toEqual({ value: expect.closeTo(174.1, 1) });
  expect(measures.roi).toEqual({ value: expect.closeTo(0.4, 12) });
  expect(measures.payback).toEqual({ value: expect.closeTo(2.14, 2) });
  expect(cumulated).toEqual([-860, -460, -58, 344]);
});

describe('a business case', () => {
  test('is told by its gross sums where costs go on', () => {
    const { measures } = complete(years([100, 50, 50], [0, 120, 120]));
    expect(measures.roi).toEqual({ value: expect.closeTo(0.2, 12) });
  });
  test('breaks even where its scenarios cross zero', () => {
    const base = complete(core);
    const atCost = complete(core.map((one) => ({ ...one, cost: one.cost * (base.breakEvenCost ?? 0) })));
    const atBenefit = complete(
      core.map((one) => ({ ...one, benefit: one.benefit * (base.breakEvenBenefit ?? 0) })),
    );
    for (const { measures } of [atCost, atBenefit])
      expect(measures.npv).toEqual({ value: expect.closeTo(0, 9) });
    const npv = Object.fromEntries(base.scenarios.map((one) => [one.id, one.npv]));
    expect(npv).toMatchObject({
      'cost-up': expect.closeTo(2.1, 1),
      'benefit-down': expect.closeTo(-32.7, 1),
    });
  });
  test('weighs its gains by the chances of success', () => {
    expect(complete(core).expectedNpv).toBeCloseTo(0.72 * 1034.13 - 860, 1);
    const result = businessCase({ years: core, rate: 0.08, technical: null, commercial: 1 });
    expect(result).toMatchObject({ expectedNpv: null });
  });
  test.each([
    [[], { status: 'empty' }],
    [core.filter(({ year }) => year !== 2), { status: 'missing-years', years: [2] }],
    [core.filter(({ year }) => year > 0), { status: 'missing-years', years: [0] }],
    [[...core, { year: 3, cost: 1, benefit: 1 }], { status: 'repeated-years', years: [3] }],
  ] as const)('%# is refused where its years do not run', (given, answer) => {
    expect(businessCase({ years: given, rate: 0.1, technical: null, commercial: null })).toEqual(answer);
  });
  test('without benefits has no rate of return and is never recovered', () => {
    const { measures, breakEvenBenefit } = complete(years([121, 0], [0, 0]));
    expect([measures.irr, measures.payback, breakEvenBenefit]).toEqual([
      { missing: 'investment.no-return' },
      { missing: 'investment.not-recovered' },
      null,
    ]);
  });
});

test.each([
  [10, 16, 28, { mean: 17, sd: 3 }],
  [8, 10, 18, { mean: 11, sd: 10 / 6 }],
  [16, 10, 28, null],
])('PERT of %d, %d, %d', (optimistic, likely, pessimistic, answer) => {
  expect(pert({ optimistic, likely, pessimistic })).toEqual(answer);
});
test('parts add up by mean and variance', () => {
  expect(
    pertSum([
      { mean: 17, sd: 3 },
      { mean: 10, sd: 4 },
    ]),
  ).toEqual({ mean: 27, sd: 5 });
});
