import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Solver } from '../mip/solver.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { efficientFrontier } from './frontier.ts';
import type { Candidate, SelectionProblem } from './problem.ts';
import { readSelection } from './read-selection.ts';
import { select, type Selection } from './select.ts';
import { verifySelection } from './verify-selection.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const effort = { seconds: 5 };

/** The best value over all ways to choose and start; null when no way is sound. By the verifier alone. */
const bestByTrying = (problem: SelectionProblem): number | null => {
  let best: number | null = null;
  const visit = (index: number, selected: { id: string; start: number }[], value: number): void => {
    const candidate = problem.candidates[index];
    if (!candidate) {
      if (value > (best ?? -Infinity) && verifySelection(problem, { selected }).length === 0) best = value;
      return;
    }
    visit(index + 1, selected, value);
    for (const start of candidate.starts ?? [0])
      visit(index + 1, [...selected, { id: candidate.id, start }], value + candidate.value);
  };
  visit(0, [], 0);
  return best;
};

const periods = 3;
const profile = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: periods, maxLength: periods });

const problemOf = (size: number, withStarts: boolean): fc.Arbitrary<SelectionProblem> =>
  fc
    .record({
      each: fc.array(
        fc.record({
          value: fc.integer({ min: -5, max: 30 }),
          cost: profile(10),
          demand: profile(4),
          rank: fc.integer({ min: 0, max: 9 }),
          other: fc.integer({ min: 0, max: size - 1 }),
          category: fc.constantFrom('run', 'grow'),
          starts: fc.constantFrom([0], [0, 1], [1, 2]),
        }),
        { minLength: 2, maxLength: size },
      ),
      budget: profile(30),
      capacity: profile(10),
      min: fc.constantFrom(0, 0.2, 0.4),
    })
    .map(({ each, budget, capacity, min }) => ({
      candidates: each.map((one, number): Candidate => {
        const other = one.other < number ? [`P${one.other}`] : [];
        return {
          id: `P${number}`,
          value: one.value,
          cost: one.cost,
          demand: { dev: one.demand },
          category: one.category,
          mandatory: one.rank === 0,
          excluded: one.rank === 1,
          requires: one.rank < 4 ? other : [],
          excludes: one.rank === 9 ? other : [],
          ...(withStarts ? { starts: one.starts } : {}),
        };
      }),
      budget,
      capacity: { dev: capacity },
      mix: { grow: { min } },
    }));

const answered = (selection: Selection) => {
  if (selection.status !== 'optimal' && selection.status !== 'feasible') throw new Error(selection.status);
  return selection;
};

const plain = (id: string, value: number, cost: number): Candidate => ({ id, value, cost: [cost] });

describe('a small portfolio', () => {
  it('is the best of all that can be tried, and infeasible only when none can', () => {
    fc.assert(
      fc.property(problemOf(8, false), (problem) => {
        const expected = bestByTrying(problem);
        const selection = select(problem, solver, { ...effort, explain: 'none' });
        expect(selection.status).toBe(expected === null ? 'infeasible' : 'optimal');
        if (expected === null) return;
        expect(answered(selection)).toMatchObject({
          status: 'optimal',
          value: expected,
          bound: expected,
          gap: 0,
        });
        expect(verifySelection(problem, answered(selection))).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('with starts to choose is the best of all that can be tried', () => {
    fc.assert(
      fc.property(problemOf(5, true), (problem) => {
        const expected = bestByTrying(problem);
        const selection = select(problem, solver, { ...effort, explain: 'none' });
        expect(selection.status).toBe(expected === null ? 'infeasible' : 'optimal');
        if (expected === null) return;
        expect(answered(selection).value).toBe(expected);
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it('tells for each candidate what deciding otherwise costs, exactly', () => {
    fc.assert(
      fc.property(problemOf(7, true), (problem) => {
        const selection = select(problem, solver, effort);
        if (selection.status === 'infeasible') return;
        const { value, why, selected } = answered(selection);
        for (const one of problem.candidates) {
          const isIn = selected.some(({ id }) => id === one.id);
          const otherwise = bestByTrying({
            ...problem,
            candidates: problem.candidates.map((each) =>
              each.id === one.id ? { ...each, mandatory: !isIn, excluded: isIn } : each,
            ),
          });
          const price = why[one.id]?.price;
          expect(why[one.id]?.chosen).toBe(isIn);
          if (otherwise === null) expect(price?.most).toBeNull();
          else expect(price).toEqual({ least: value - otherwise, most: value - otherwise });
        }
      }),
      { seed: 3, numRuns: 25 },
    );
  });

  it('names a contradiction of which no promise can be spared', () => {
    fc.assert(
      fc.property(problemOf(7, false), (problem) => {
        const selection = select(problem, solver, effort);
        if (selection.status !== 'infeasible') return;
        const { conflict, irreducible } = selection;
        expect(irreducible).toBe(true);
        expect(bestByTrying(keeping(problem, new Set(conflict.map(({ at }) => at))))).toBeNull();
        for (const spared of conflict) {
          const kept = new Set(conflict.filter((one) => one !== spared).map(({ at }) => at));
          expect(bestByTrying(keeping(problem, kept))).not.toBeNull();
        }
      }),
      { seed: 5, numRuns: 80 },
    );
  });
});

/** The problem with only those promises left. */
const keeping = (problem: SelectionProblem, kept: ReadonlySet<string>): SelectionProblem => ({
  candidates: problem.candidates.map((one) => ({
    ...one,
    mandatory: kept.has(`${one.id}.mandatory`),
    excluded: kept.has(`${one.id}.excluded`),
    requires: kept.has(`${one.id}.requires`) ? (one.requires ?? []) : [],
    excludes: (one.excludes ?? []).filter(
      (other) => kept.has(`${one.id}.excludes`) || kept.has(`${other}.excludes`),
    ),
  })),
  budget: problem.budget.map((limit, period) => (kept.has(`budget[${period}]`) ? limit : 1e6)),
  capacity: Object.fromEntries(
    Object.entries(problem.capacity).map(([role, limits]) => [
      role,
      limits.map((limit, period) => (kept.has(`capacity.${role}[${period}]`) ? limit : 1e6)),
    ]),
  ),
  mix: Object.fromEntries(Object.entries(problem.mix ?? {}).filter(([name]) => kept.has(`mix.${name}.min`))),
});

describe('a round with a mandate', () => {
  const round: SelectionProblem = {
    candidates: [
      { id: 'A', value: 60, cost: [100] },
      { id: 'B', value: 50, cost: [60] },
      { id: 'C', value: 50, cost: [60] },
      { id: 'law', value: -20, cost: [30], mandatory: true },
    ],
    budget: [150],
    capacity: {},
  };

  it('takes two that fit rather than the one of highest value', () => {
    const { selected, value } = answered(select(round, solver, effort));
    expect(selected.map(({ id }) => id)).toEqual(['B', 'C', 'law']);
    expect(value).toBe(80);
  });

  it('prices the mandate at what it costs and the rest at what it brings', () => {
    const { why } = answered(select(round, solver, effort));
    expect(why['law']).toMatchObject({ because: 'mandatory', price: { least: -20, most: -20 } });
    expect(why['A']).toMatchObject({ chosen: false, price: { least: 40, most: 40 }, leaves: ['B', 'C'] });
  });

  it('has an efficient frontier without a beaten point', () => {
    const frontier = efficientFrontier(round, solver, { seconds: 10, points: 20 });
    expect(frontier.map(({ cost, value }) => [cost, value])).toEqual([
      [150, 80],
      [130, 40],
      [90, 30],
      [30, -20],
    ]);
  });
});

describe('a wrong problem', () => {
  const good = { candidates: [plain('A', 1, 1), plain('B', 1, 1)], budget: [1], capacity: {} };
  const [a, b] = good.candidates;
  it.each([
    ['nothing', null, 'selection.shape', '/'],
    ['no candidate', { ...good, candidates: [] }, 'selection.no-candidates', 'candidates'],
    ['no budget', { ...good, budget: [] }, 'selection.no-budget', 'budget'],
    [
      'a value that is no number',
      { ...good, candidates: [{ ...a, value: null }] },
      'selection.value',
      'candidates[0] (A).value',
    ],
    [
      'a value NaN',
      { ...good, candidates: [{ ...a, value: Number.NaN }] },
      'selection.value',
      'candidates[0] (A).value',
    ],
    [
      'a negative cost',
      { ...good, candidates: [{ ...a, cost: [-1] }] },
      'selection.amount',
      'candidates[0] (A).cost[0]',
    ],
    ['a budget of text', { ...good, budget: ['1'] }, 'selection.amount', 'budget[0]'],
    [
      'another number of periods',
      { ...good, candidates: [{ ...a, cost: [1, 1] }] },
      'selection.periods-differ',
      'candidates[0] (A).cost',
    ],
    [
      'capacity of fewer periods',
      { ...good, capacity: { dev: [] } },
      'selection.periods-differ',
      'capacity.dev',
    ],
    [
      'an unknown role',
      { ...good, candidates: [{ ...a, demand: { dev: [1] } }] },
      'selection.unknown-role',
      'candidates[0] (A).demand.dev',
    ],
    ['an id twice', { ...good, candidates: [a, b, a] }, 'selection.duplicate-id', 'candidates[2] (A)'],
    [
      'an unknown requirement',
      { ...good, candidates: [{ ...a, requires: ['Z'] }] },
      'selection.unknown-id',
      'candidates[0] (A).requires',
    ],
    [
      'an unknown exclusion',
      { ...good, candidates: [{ ...a, excludes: ['Z'] }] },
      'selection.unknown-id',
      'candidates[0] (A).excludes',
    ],
    [
      'itself as requirement',
      { ...good, candidates: [{ ...a, requires: ['A'] }] },
      'selection.self-relation',
      'candidates[0] (A).requires',
    ],
    [
      'a circle',
      {
        ...good,
        candidates: [
          { ...a, requires: ['B'] },
          { ...b, requires: ['A'] },
        ],
      },
      'selection.requires-cycle',
      'B → A → B',
    ],
    [
      'mandatory and excluded',
      { ...good, candidates: [{ ...a, mandatory: true, excluded: true }] },
      'selection.mandatory-and-excluded',
      'candidates[0] (A)',
    ],
    [
      'a start that is no period',
      { ...good, candidates: [{ ...a, starts: [1] }] },
      'selection.starts',
      'candidates[0] (A).starts',
    ],
    ['a mix upside down', { ...good, mix: { run: { min: 0.5, max: 0.2 } } }, 'selection.mix', 'mix.run'],
  ])('%s is told by rule and place', (_, raw, rule, at) => {
    expect(readSelection(raw)).toMatchObject({ status: 'invalid', rule, at });
  });
});

describe('the verifier', () => {
  const problem: SelectionProblem = {
    candidates: [
      { ...plain('A', 5, 4), mandatory: true, starts: [0] },
      { ...plain('B', 5, 4), requires: ['C'], excludes: ['A'] },
      { ...plain('C', 5, 4), excluded: true, demand: { dev: [2] } },
    ],
    budget: [6],
    capacity: { dev: [1] },
    mix: { run: { min: 0.5 } },
  };
  it.each([
    ['mandatory', []],
    ['unknown-id', ['Z']],
    ['twice', ['A', 'A']],
    ['requires', ['A', 'B']],
    ['excludes', ['A', 'B']],
    ['excluded', ['C']],
    ['capacity', ['C']],
    ['budget', ['A', 'B']],
    ['mix', ['A']],
  ])('finds a broken promise: %s', (rule, ids) => {
    const selected = ids.map((id) => ({ id, start: 0 }));
    expect(verifySelection(problem, { selected }).map((one) => one.rule)).toContain(rule);
  });

  it('finds a wrong start, value and bound', () => {
    const claimed = { selected: [{ id: 'A', start: 1 }], value: 6, bound: 4 };
    const rules = verifySelection(problem, claimed).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['start', 'value', 'bound']));
  });
});
