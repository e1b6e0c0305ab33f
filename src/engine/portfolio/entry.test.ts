import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '#platform/solver/highs.ts';
import type { Solver } from '../mip/solver.ts';
import { smallestEntries } from './entry.ts';
import { efficientFrontier } from './frontier.ts';
import type { Candidate, SelectionProblem } from './problem.ts';
import { select } from './select.ts';

interface Content {
  readonly proposals: readonly {
    readonly id: string;
    readonly investmentWan: number;
    readonly effortPersonMonths: number;
    readonly expected: { readonly expectedNpvWan: number };
  }[];
  readonly portfolioOptimisation: {
    readonly candidates: readonly string[];
    readonly constraints: {
      readonly budgetWan: number;
      readonly effortPersonMonths: number;
      readonly mandatory: readonly string[];
      readonly exclusive: readonly (readonly string[])[];
    };
    readonly expectedBest: {
      readonly ids: readonly string[];
      readonly costWan: number;
      readonly expectedNpvWan: number;
    };
    readonly efficientFrontier: readonly {
      readonly costWan: number;
      readonly expectedNpvWan: number;
      readonly ids: readonly string[];
    }[];
  };
}
const { proposals, portfolioOptimisation: published } = JSON.parse(
  readFileSync(new URL('../../../content/demo/proposals.json', import.meta.url), 'utf8'),
) as Content;

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const published2027 = (): SelectionProblem => {
  const { candidates, constraints } = published;
  return {
    candidates: candidates.map((id): Candidate => {
      const one = proposals.find((proposal) => proposal.id === id);
      if (!one) throw new Error(id);
      return {
        id,
        value: one.expected.expectedNpvWan,
        cost: [one.investmentWan],
        demand: { effort: [one.effortPersonMonths] },
        mandatory: constraints.mandatory.includes(id),
        excludes: constraints.exclusive.flatMap((pair) => (pair[0] === id ? pair.slice(1) : [])),
      };
    }),
    budget: [10_000],
    totalBudget: constraints.budgetWan,
    capacity: { effort: [constraints.effortPersonMonths] },
  };
};

const answered = (problem: SelectionProblem) => {
  const found = select(problem, solver, { seconds: 5 });
  if (found.status !== 'optimal') throw new Error(found.status);
  return found;
};
const sorted = (ids: readonly string[]) => ids.toSorted();
const tenth = (value: number) => Math.round(value * 10) / 10;

describe('the published round of 2027', () => {
  test('has the published best under 440 万元 and 80 person-months', () => {
    const { selected, value } = answered(published2027());
    const { ids, expectedNpvWan } = published.expectedBest;
    expect([selected.map(({ id }) => id), tenth(value)]).toEqual([sorted(ids), expectedNpvWan]);
  });

  test('has the published efficient frontier', () => {
    const { capacity: _, totalBudget: __, ...free } = published2027();
    const frontier = efficientFrontier({ ...free, capacity: {} }, solver, { seconds: 20, points: 40 });
    expect(
      frontier
        .toReversed()
        .map(({ cost, value, selected }) => [cost, tenth(value), selected.map(({ id }) => id)]),
    ).toEqual(
      published.efficientFrontier.map(({ costWan, expectedNpvWan, ids }) => [
        costWan,
        expectedNpvWan,
        sorted(ids),
      ]),
    );
  });

  test('says for each left out the least that lets it in', () => {
    const problem = published2027();
    const best = answered(problem);
    const { totalBudget: _, ...free } = problem;
    const above = efficientFrontier(free, solver, { seconds: 20, points: 40 });
    const entries = smallestEntries(problem, best, solver, { seconds: 10, above });
    expect(entries['PR-2619']).toMatchObject({ budget: 15 });
    expect(entries['PR-2613']?.value).toBeCloseTo(9, 1);
  });
});

describe('five shortlisted under 1,000 万元', () => {
  const five: SelectionProblem = {
    candidates: [
      { id: '效能', value: 84, cost: [180] },
      { id: '问答', value: 82, cost: [96] },
      { id: '江城', value: 80, cost: [860] },
      { id: '园区', value: 77, cost: [420] },
      { id: '政务', value: 65, cost: [350] },
    ],
    budget: [2_000],
    totalBudget: 1_000,
    capacity: {},
  };

  test('are best chosen as 效能, 问答 and 园区: 243 points for 696 万元', () => {
    const { selected, value } = answered(five);
    const cost = selected.reduce(
      (sum, { id }) => sum + (five.candidates.find((one) => one.id === id)?.cost[0] ?? 0),
      0,
    );
    expect([selected.map(({ id }) => id), value, cost]).toEqual([['效能', '问答', '园区'], 243, 696]);
  });

  test('what is left out comes in for more points or more money, beside the others or in their place', () => {
    const best = answered(five);
    const { totalBudget: _, ...free } = five;
    const above = efficientFrontier(free, solver, { seconds: 10, points: 20 });
    const entries = smallestEntries(five, best, solver, { seconds: 10, above });
    expect(best.why['江城']).toMatchObject({ chosen: false, because: 'worth' });
    const more = (value: number) => [{ kind: 'total-budget', name: '', period: 0, more: value }];
    expect(entries['江城']).toEqual({ value: 81, budget: 486, limits: more(556) });
    expect(entries['政务']).toEqual({ value: 12, budget: 46, limits: more(46) });
  });
});
