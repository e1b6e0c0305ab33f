import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '#platform/solver/highs.ts';
import type { Solver } from '../mip/solver.ts';
import { choiceOf } from './choice.ts';
import { formulate } from './formulation.ts';
import { relax } from './improve.ts';
import { layOut, type Instance } from './instance.ts';
import type { SelectionProblem } from './problem.ts';
import { randomSequence } from '../random/sequence.ts';
import type { Relaxation, Run } from './run.ts';
import { chosenIn } from './select.ts';
import { enter, hasRoomFor, leave, release, reserve, standAt } from './standing.ts';
import { searchBySwaps } from './swap-search.ts';
import { verifySelection } from './verify-selection.ts';
import { soundChoices } from '../../../test/support/sound-choices.ts';

const most = 6;
const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
const problems: fc.Arbitrary<SelectionProblem> = fc
  .record({
    each: fc.array(
      fc.record({
        value: fc.integer({ min: -3, max: 20 }),
        cost: amounts,
        demand: amounts,
        rank: fc.nat({ max: 9 }),
        other: fc.nat({ max: most - 1 }),
      }),
      { minLength: 2, maxLength: most },
    ),
    budget: fc.array(fc.integer({ min: 5, max: 25 }), { minLength: 3, maxLength: 3 }),
    capacity: fc.array(fc.integer({ min: 5, max: 25 }), { minLength: 3, maxLength: 3 }),
    totalBudget: fc.integer({ min: 10, max: 60 }),
    min: fc.constantFrom(0, 0.2, 0.4),
  })
  .map(({ each, budget, capacity, totalBudget, min }) => ({
    candidates: each.map(({ value, cost, demand, rank, other }, number) => ({
      id: `P${number}`,
      value,
      cost,
      demand: { dev: demand },
      category: rank % 2 === 0 ? 'run' : 'grow',
      starts: rank < 5 ? [0, 1, 2] : [0],
      mandatory: rank === 1,
      excluded: rank === 2,
      requires: rank === 3 && other < number ? [`P${other}`] : [],
      excludes: rank === 4 && other < number ? [`P${other}`] : [],
    })),
    budget,
    totalBudget,
    capacity: { dev: capacity },
    mix: { run: { min, of: 'share' as const }, grow: { max: 5, of: 'count' as const } },
  }));

/** What must be held to cuts small problems into islands that no exchange connects. */
const withoutFloors = (problem: SelectionProblem): SelectionProblem => ({
  ...problem,
  candidates: problem.candidates.map((one) => ({ ...one, mandatory: false })),
  mix: {},
});

/** Prices as any relaxation might have them, right or wrong. */
const pricesOf = (instance: Instance, list: readonly number[]) => {
  const prices = instance.limit.map((_, resource) => list[resource % list.length] ?? 0);
  const worths = Float64Array.from(instance.candidateOf, (candidate, option) => {
    let worth = instance.value[candidate] ?? 0;
    for (let use = instance.useAt[option] ?? 0; use < (instance.useAt[option + 1] ?? 0); use++)
      worth -= (prices[instance.used[use] ?? 0] ?? 0) * (instance.amount[use] ?? 0);
    return worth;
  });
  return { prices, worths };
};

const relaxationOf = (instance: Instance, solver: Solver): Relaxation | null => {
  const formulation = formulate(instance);
  const open = solver.open(formulation.model);
  const draw = randomSequence(1);
  const run: Run = {
    instance,
    formulation,
    open,
    solver,
    draw,
    best: null,
    bound: Infinity,
    relaxation: null,
  };
  relax(run, 5);
  open.close();
  return run.relaxation;
};

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const priceLists = fc.array(fc.constantFrom(0, 0, 0.3, 1, 3), { minLength: 7, maxLength: 7 });

describe('exchanges credited with the room they leave', () => {
  it('answer a sound selection no worse than the first, whatever the prices, and the same again', () => {
    fc.assert(
      fc.property(problems, priceLists, fc.nat(), (problem, list, seed) => {
        const instance = layOut(problem);
        const from = soundChoices(instance)[0];
        if (!from) return;
        const relaxation = pricesOf(instance, list);
        const search = () =>
          searchBySwaps(instance, from, {
            moves: 400,
            draw: randomSequence(seed),
            relaxation,
            spent: () => 0,
          });
        const found = search();
        expect(found.value).toBeGreaterThanOrEqual(from.value);
        const claimed = { selected: chosenIn(instance, found), value: found.value };
        expect(verifySelection(problem, claimed)).toEqual([]);
        expect(search().option).toEqual(found.option);
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  it('come upon the best of all that can be tried, from any sound one', () => {
    let missed = 0;
    let tried = 0;
    fc.assert(
      fc.property(problems, fc.nat(), (problem, pick) => {
        const instance = layOut(withoutFloors(problem));
        const sound = soundChoices(instance);
        const from = sound[pick % sound.length];
        if (!from) return;
        const best = Math.max(...sound.map(({ value }) => value));
        const found = searchBySwaps(instance, from, {
          moves: 20_000,
          draw: randomSequence(pick),
          relaxation: relaxationOf(instance, solver),
          spent: () => 0,
        });
        tried++;
        if (found.value < best) missed++;
      }),
      { seed: 29, numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(30);
    expect(missed / tried).toBeLessThan(0.1);
  });

  it('stop when told that the time is over', () => {
    const instance = layOut({ candidates: [{ id: 'A', value: 1, cost: [1] }], budget: [1], capacity: {} });
    let asked = 0;
    const found = searchBySwaps(instance, choiceOf(instance, [-1]), {
      moves: Infinity,
      draw: randomSequence(1),
      relaxation: null,
      spent: () => asked++ / 3,
    });
    expect(found.value).toBe(1);
    expect(asked).toBe(4);
  });
});

describe('a standing choice', () => {
  it('has the room its limits leave, whatever came and went', () => {
    fc.assert(
      fc.property(problems, fc.array(fc.nat(), { maxLength: 30 }), (problem, picks) => {
        const instance = layOut(problem);
        const standing = standAt(
          instance,
          choiceOf(instance, new Int32Array(instance.value.length).fill(-1)),
        );
        for (const pick of picks) {
          const option = pick % instance.candidateOf.length;
          const candidate = instance.candidateOf[option] ?? 0;
          const before = standing.option[candidate] ?? -1;
          if (before >= 0) {
            release(standing, before);
            leave(standing, candidate);
          } else if (hasRoomFor(standing, option)) {
            reserve(standing, option);
            enter(standing, candidate, option);
          }
        }
        const anew = choiceOf(instance, standing.option);
        const inOrder = [...standing.chosen.subarray(0, standing.count)].sort((a, b) => a - b);
        expect(inOrder).toEqual([...anew.option.keys()].filter((one) => (anew.option[one] ?? -1) >= 0));
        expect(standing.value).toBe(anew.value);
        expect([...standing.barred]).toEqual([...anew.barred]);
        for (const [resource, limit] of instance.limit.entries())
          expect(standing.room[resource]).toBeCloseTo(limit - (anew.used[resource] ?? 0), 6);
        for (const [row, { atLeast }] of instance.mix.entries())
          expect(standing.room[instance.limit.length + row]).toBeCloseTo((anew.mix[row] ?? 0) - atLeast, 6);
      }),
      { seed: 31, numRuns: 100 },
    );
  });
});
