import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualBound } from './dual-bound.ts';
import { formulate } from './formulation.ts';
import { layOut } from './instance.ts';
import { randomSequence } from '../random/sequence.ts';
import { searchBySwaps } from './swap-search.ts';
import type { SelectionProblem } from './problem.ts';
import { verifySelection } from './verify-selection.ts';
import { chosenIn } from './select.ts';
import { soundChoices } from '../../../test/support/sound-choices.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 });
const problems: fc.Arbitrary<SelectionProblem> = fc
  .record({
    each: fc.array(
      fc.record({ value: fc.integer({ min: -3, max: 20 }), cost: amounts, rank: fc.nat({ max: 6 }) }),
      { minLength: 2, maxLength: 5 },
    ),
    budget: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ each, budget }) => ({
    candidates: each.map(({ value, cost, rank }, number) => ({
      id: `P${number}`,
      value,
      cost,
      category: rank % 2 === 0 ? 'run' : 'grow',
      starts: [0, 1],
      requires: rank === 0 && number > 0 ? ['P0'] : [],
      excludes: rank === 1 && number > 0 ? [`P${number - 1}`] : [],
    })),
    budget,
    capacity: {},
    mix: { run: { min: 3, of: 'cost' as const } },
  }));

describe('the bound of prices', () => {
  it('is never below what any sound selection is worth, whatever the prices', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 40 }),
        (problem, prices) => {
          const instance = layOut(problem);
          const { model } = formulate(instance);
          const { bound } = dualBound(model, Float64Array.from(prices));
          for (const { value } of soundChoices(instance)) expect(bound).toBeGreaterThanOrEqual(value);
        },
      ),
      { seed: 13, numRuns: 200 },
    );
  });

  it('falls by the reduced cost of an option decided against its sign', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 40 }),
        (problem, prices) => {
          const instance = layOut(problem);
          const { bound, reducedCosts } = dualBound(formulate(instance).model, Float64Array.from(prices));
          for (const choice of soundChoices(instance))
            for (const [option, cost] of reducedCosts.entries()) {
              const isIn = choice.option.includes(option);
              if (isIn === cost > 0) continue;
              expect(choice.value).toBeLessThanOrEqual(bound - Math.abs(cost));
            }
        },
      ),
      { seed: 17, numRuns: 100 },
    );
  });
});

describe('a search by exchanges', () => {
  it('answers a sound selection no worse than the one it starts from, the same for the same seed', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const instance = layOut(problem);
        const from = soundChoices(instance)[0];
        if (!from) return;
        const search = () =>
          searchBySwaps(instance, from, {
            moves: 500,
            draw: randomSequence(seed),
            relaxation: null,
            spent: () => 0,
          });
        const found = search();
        expect(found.value).toBeGreaterThanOrEqual(from.value);
        expect(verifySelection(problem, { selected: chosenIn(instance, found), value: found.value })).toEqual(
          [],
        );
        expect(search().option).toEqual(found.option);
      }),
      { seed: 19, numRuns: 60 },
    );
  });
});
