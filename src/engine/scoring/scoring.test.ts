import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahp, groupJudgements, type Judgements } from './ahp.ts';
import { expectedNpv, investment, type InvestmentFigure } from './investment.ts';
import { unstableCriteria, weightedScore, wsjf, type Points, type Wsjf } from './weighted-score.ts';

interface Proposal {
  readonly id: string;
  readonly investmentWan: number;
  readonly annualNetBenefitWan: readonly number[];
  readonly pTechnical: number;
  readonly pCommercial: number;
  readonly wsjfInputs: Wsjf;
  readonly scores: Points;
  readonly expected: Readonly<Record<string, number | null>>;
}
interface Content {
  readonly scoringModel: {
    readonly criteria: readonly { readonly code: string; readonly weight: number }[];
    readonly ahp: {
      readonly matrix: readonly (readonly string[])[];
      readonly eigenWeights: readonly number[];
      readonly lambdaMax: number;
      readonly CI: number;
      readonly CR: number;
    };
  };
  readonly proposals: readonly Proposal[];
}
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../content/demo/${name}`, import.meta.url), 'utf8'));
const { scoringModel, proposals } = read('proposals.json') as Content;
const criteria = scoringModel.criteria.map(({ code, weight }) => ({ id: code, weight }));

const rounded = (figure: InvestmentFigure, places: number): number | null =>
  'value' in figure ? Math.round(figure.value * 10 ** places) / 10 ** places : null;
const fractions = (matrix: readonly (readonly string[])[]): Judgements =>
  matrix.map((row) =>
    row.map((text) => {
      const [above = 1, below = 1] = text.split('/').map(Number);
      return above / below;
    }),
  );

test('the hand case of the handbook', () => {
  const { npv, irr, payback } = investment({ flow: [-100, 30, 40, 50, 20], rate: 0.1 });
  expect([rounded(npv, 4), rounded(irr, 4), rounded(payback, 4)]).toEqual([11.5566, 0.1532, 2.6]);
});

test.each(proposals.map((proposal) => [proposal.id, proposal] as const))(
  '%s is worth what is published',
  (_, one) => {
    const given = { flow: [-one.investmentWan, ...one.annualNetBenefitWan], rate: 0.1 };
    const measures = investment(given);
    const score = weightedScore(criteria, one.scores);
    expect({
      score100: 'value' in score ? Math.round(score.value * 10) / 10 : null,
      npvWan: rounded(measures.npv, 1),
      irr: rounded(measures.irr, 4),
      piRatio: rounded(measures.pi, 3),
      paybackYears: rounded(measures.payback, 2),
      discountedPaybackYears: rounded(measures.discountedPayback, 2),
      roi: rounded(measures.roi, 3),
      expectedNpvWan:
        Math.round(expectedNpv(given, { technical: one.pTechnical, commercial: one.pCommercial }) * 10) / 10,
    }).toEqual({ ...one.expected, wsjf: undefined });
    expect(Math.abs((wsjf(one.wsjfInputs) ?? 0) - (one.expected['wsjf'] ?? 0))).toBeLessThanOrEqual(0.005);
  },
);

describe('an investment', () => {
  test('that only costs has no rate of return and is never recovered', () => {
    const { irr, payback, npv } = investment({ flow: [-100, -10, -10], rate: 0.1 });
    expect([irr, payback]).toEqual([
      { missing: 'investment.no-return' },
      { missing: 'investment.not-recovered' },
    ]);
    expect(rounded(npv, 2)).toBe(-117.36);
  });
  test('that changes sign twice says that its rate is not the only one', () => {
    expect(investment({ flow: [-100, 230, -132], rate: 0.1 })).toMatchObject({ irrAmbiguous: true });
  });
  test('without flow, or with a rate that is none, tells nothing', () => {
    expect(investment({ flow: [-100], rate: 0.1 }).npv).toEqual({ missing: 'investment.no-flow' });
    expect(investment({ flow: [-100, 10], rate: Number.NaN }).npv).toEqual({ missing: 'investment.rate' });
    expect(investment({ flow: [-100, 10], rate: -1 }).npv).toEqual({ missing: 'investment.rate' });
  });
  test('counted at mid-year is worth more where it gains', () => {
    const flow = [-100, 60, 60];
    const [end, middle] = [
      investment({ flow, rate: 0.1 }).npv,
      investment({ flow, rate: 0.1, midYear: true }).npv,
    ];
    expect(rounded(middle, 6)).toBeGreaterThan(rounded(end, 6) ?? 0);
  });
  test('has no net present value at its internal rate of return, and is recovered later when discounted', () => {
    const flows = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 5_000 }), (gains, outlay) => {
        const flow = [-outlay, ...gains];
        const { irr, payback, discountedPayback } = investment({ flow, rate: 0.1 });
        if ('value' in irr) {
          const { npv } = investment({ flow, rate: irr.value });
          expect('value' in npv && Math.abs(npv.value) < 1e-6 * outlay).toBe(true);
        }
        if ('value' in payback && 'value' in discountedPayback)
          expect(discountedPayback.value).toBeGreaterThanOrEqual(payback.value - 1e-9);
      }),
    );
  });
});

describe('pairwise judgements', () => {
  test('of the score card give its published weights', () => {
    const found = ahp(fractions(scoringModel.ahp.matrix));
    if (found.status !== 'weighted') throw new Error(found.rule);
    expect(found.weights.map((weight) => Math.round(weight * 1e4) / 1e4)).toEqual(
      scoringModel.ahp.eigenWeights,
    );
    expect(found.lambdaMax).toBeCloseTo(scoringModel.ahp.lambdaMax, 4);
    expect(found.ci).toBeCloseTo(scoringModel.ahp.CI, 4);
    expect(found.cr).toBeCloseTo(scoringModel.ahp.CR, 4);
    expect(found.verdict).toBe('accept');
  });
  test('of three criteria by hand', () => {
    const found = ahp(
      fractions([
        ['1', '3', '5'],
        ['1/3', '1', '3'],
        ['1/5', '1/3', '1'],
      ]),
    );
    expect(found).toMatchObject({ status: 'weighted', verdict: 'accept' });
    expect('weights' in found && found.weights.map((weight) => weight.toFixed(4))).toEqual([
      '0.6370',
      '0.2583',
      '0.1047',
    ]);
  });
  test('that contradict each other name the worst', () => {
    // A over B, B over C, and yet C over A.
    const found = ahp(
      fractions([
        ['1', '5', '1/5'],
        ['1/5', '1', '5'],
        ['5', '1/5', '1'],
      ]),
    );
    expect(found).toMatchObject({ verdict: 'reject' });
    expect('doubtful' in found && found.doubtful.length).toBe(3);
  });
  test('that are consistent give back the weights they came from', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(weights, (raw) => {
        const total = raw.reduce((sum, value) => sum + value, 0);
        const found = ahp(raw.map((row) => raw.map((column) => row / column)));
        if (found.status !== 'weighted') throw new Error(found.rule);
        found.weights.forEach((weight, index) => expect(weight).toBeCloseTo((raw[index] ?? 0) / total, 8));
        expect(found.ci).toBeCloseTo(0, 8);
      }),
    );
  });
  test('of two people meet at the geometric mean and stay reciprocal', () => {
    const group = groupJudgements([
      [
        [1, 4],
        [1 / 4, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(group[0]?.[1]).toBeCloseTo(2, 12);
    expect(group[1]?.[0]).toBeCloseTo(0.5, 12);
  });
  test.each([
    ['one criterion alone', [[1]], 'ahp.size'],
    ['a row too short', [[1, 2], [0.5]], 'ahp.not-square'],
    [
      'nothing where a judgement belongs',
      [
        [1, 0],
        [1, 1],
      ],
      'ahp.not-positive',
    ],
    [
      'two sides that do not mirror',
      [
        [1, 3],
        [0.5, 1],
      ],
      'ahp.not-reciprocal',
    ],
  ])('%s is refused', (_, matrix, rule) => {
    expect(ahp(matrix)).toMatchObject({ status: 'invalid', rule });
  });
});

describe('a weighted score', () => {
  test('without some points is unknown and names them', () => {
    expect(
      weightedScore(
        [
          { id: 'S', weight: 60 },
          { id: 'F', weight: 40 },
        ],
        { S: 5 },
      ),
    ).toEqual({ missing: ['F'] });
  });
  test('refuses weights that are no whole', () => {
    expect(() => weightedScore([{ id: 'S', weight: 90 }], { S: 5 })).toThrow(RangeError);
  });
  test('names the criteria on which the choice hangs', () => {
    const two = [
      { id: 'S', weight: 50 },
      { id: 'F', weight: 50 },
    ];
    const narrow = [
      { S: 5, F: 4 },
      { S: 4, F: 4.9 },
      { S: 1, F: 1 },
    ];
    const clear = [
      { S: 5, F: 5 },
      { S: 1, F: 1 },
    ];
    expect(unstableCriteria(two, narrow, { places: 1, by: 0.2 })).toEqual(['S', 'F']);
    expect(unstableCriteria(two, clear, { places: 1, by: 0.2 })).toEqual([]);
  });
  test('of a job without size is unknown', () => {
    expect(
      wsjf({ userBusinessValue: 5, timeCriticality: 3, riskReductionOpportunity: 1, jobSize: 0 }),
    ).toBeNull();
  });
});
