import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, isSound } from '../choice.ts';
import { formulate } from '../formulation.ts';
import { layOut, type Instance } from '../instance.ts';
import type { SelectionProblem } from '../problem.ts';
import { alternativesOf } from './alternatives.ts';
import { lowerByTree } from './lower.ts';
import { treeOf } from './node.ts';
import { proveNoneAbove } from './search.ts';
import { reoptimise } from './dual-simplex.ts';
import { KERNEL_BYTES } from './wasm-bytes.ts';
import { inRegisters } from './wasm-simplex.ts';
import { compileKernel } from '../../../../scripts/compile-kernel.ts';
import { soundChoices } from '../../../../test/support/sound-choices.ts';

const periods = 3;
const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: periods, maxLength: periods });
const limits = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: periods, maxLength: periods });

/** Few values, so that there are ties; every kind of promise; starts for some. */
const problems: fc.Arbitrary<SelectionProblem> = fc
  .record({
    each: fc.array(
      fc.record({
        value: fc.integer({ min: -3, max: 9 }),
        cost: amounts,
        demand: amounts,
        starts: fc.subarray([0, 1, 2], { minLength: 1 }),
        rank: fc.nat({ max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    budget: limits,
    capacity: limits,
    total: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }),
    mix: fc.constantFrom<SelectionProblem['mix']>(
      {},
      { run: { min: 3, of: 'cost' } },
      { run: { min: 0.2, max: 0.7 } },
      { grow: { max: 1, of: 'count' } },
    ),
  })
  .map(({ each, budget, capacity, total, mix }) => ({
    candidates: each.map(({ rank, demand, ...one }, number) => ({
      id: `P${number}`,
      ...one,
      demand: { analyst: demand },
      category: rank % 2 === 0 ? 'run' : 'grow',
      requires: rank === 0 && number > 0 ? ['P0'] : [],
      excludes: rank === 1 && number > 0 ? [`P${number - 1}`] : [],
      mandatory: rank === 2,
      excluded: rank === 3,
    })),
    budget,
    ...(total === undefined ? {} : { totalBudget: total }),
    capacity: { analyst: capacity },
    ...(mix === undefined ? {} : { mix }),
  }));

/** The best of all that can be tried; -Infinity where nothing is sound. */
const optimum = (instance: Instance): number =>
  soundChoices(instance).reduce((best, { value }) => Math.max(best, value), -Infinity);

const laidOut = (problem: SelectionProblem) => {
  const instance = layOut(problem);
  return { instance, model: alternativesOf(instance, formulate(instance)), best: optimum(instance) };
};

const everything = ({ value }: Instance): number => value.reduce((sum, one) => sum + Math.max(0, one), 0);

/** A clock that goes on by a tenth of a second each time it is asked. */
const ticking = () => {
  let asked = 0;
  return () => asked++ / 10;
};

describe('a tree of alternatives', () => {
  it('proves the cutoff where it is not below the optimum, else finds the optimum', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: -10, max: 30 }), (problem, cutoff) => {
        const { instance, model, best } = laidOut(problem);
        const tree = treeOf(model);
        const proven = proveNoneAbove(tree, cutoff / model.unit, null) * model.unit;
        expect(proven).toBeCloseTo(Math.max(cutoff, best), 5);
        expect(tree.found !== null).toBe(best > cutoff);
        if (tree.found === null) return;
        const found = choiceOf(
          instance,
          tree.found.map((column) => model.optionOf[column] ?? -1),
        );
        expect(isSound(instance, found)).toBe(true);
        expect(found.value).toBeCloseTo(best, 6);
      }),
      { seed: 23, numRuns: 1000 },
    );
  });

  it.each([
    { candidates: 11, periods: 4, starts: [0], budget: [21, 22, 23, 20] },
    { candidates: 7, periods: 2, starts: [0, 1], budget: [11, 14, 12] },
  ])(
    'does so where $candidates candidates split many limits',
    ({ candidates, periods: length, starts, budget }) => {
      const profile = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length });
      const uses = fc.array(profile, { minLength: candidates, maxLength: candidates });
      let nodes = 0;
      fc.assert(
        fc.property(uses, fc.constantFrom(-6, -1, -0.01, 0, 0.01, 2), (each, above) => {
          const { model, best } = laidOut({
            candidates: each.map((cost, number) => ({
              id: `P${number}`,
              value: cost.reduce((sum, one) => sum + one, 0.37 * (number % 3)),
              cost,
              starts,
            })),
            budget,
            capacity: {},
          });
          const tree = treeOf(model);
          const proven = proveNoneAbove(tree, (best + above) / model.unit, null) * model.unit;
          expect(proven).toBeCloseTo(best + Math.max(0, above), 5);
          nodes += tree.nodes;
        }),
        { seed: 43, numRuns: 150 },
      );
      expect(nodes).toBeGreaterThan(1000);
    },
  );

  it('proves the same from any prices to begin with', () => {
    fc.assert(
      fc.property(
        problems,
        fc.integer({ min: -5, max: 20 }),
        fc.array(fc.nat({ max: 3 }), { minLength: 60, maxLength: 60 }),
        (problem, cutoff, prices) => {
          const { model, best } = laidOut(problem);
          const given = Float64Array.from(model.limit, (_, row) => (prices[row] ?? 0) / 4);
          const proven = proveNoneAbove(treeOf(model), cutoff / model.unit, given) * model.unit;
          expect(proven).toBeCloseTo(Math.max(cutoff, best), 5);
        },
      ),
      { seed: 29, numRuns: 300 },
    );
  });

  it('answers no less than the optimum when it is ended anywhere', () => {
    fc.assert(
      fc.property(problems, fc.nat({ max: 6 }), (problem, looks) => {
        const { instance, model, best } = laidOut(problem);
        const tree = treeOf(model);
        let asked = 0;
        tree.nodesPerLook = 1;
        tree.look = () => (asked++ < looks ? -Infinity : Infinity);
        const proven = proveNoneAbove(tree, -10, null) * model.unit;
        expect(proven).toBeGreaterThanOrEqual(best - 1e-6);
        expect(proven === Infinity || proven <= Math.max(-10 * model.unit, everything(instance)) + 1e-6).toBe(
          true,
        );
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe('lowering a bound by trees', () => {
  it('comes down to the optimum, never below, and the same each time', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { instance, model, best } = laidOut(problem);
        if (best === -Infinity) return;
        const lower = () =>
          lowerByTree(model, {
            seconds: 1e6,
            spent: ticking(),
            bound: everything(instance) / model.unit,
            least: best / model.unit,
            prices: null,
          });
        const { bound, found } = lower();
        expect(bound * model.unit).toBeCloseTo(best, 5);
        expect(found).toBeNull();
        expect(lower()).toEqual({ bound, found });
      }),
      { seed: 37, numRuns: 200 },
    );
  });

  it('keeps to the time given', () => {
    fc.assert(
      fc.property(problems, fc.nat({ max: 30 }), (problem, tenths) => {
        const { instance, model, best } = laidOut(problem);
        const spent = ticking();
        const from = everything(instance) + 5;
        const { bound } = lowerByTree(model, {
          seconds: tenths / 10,
          spent,
          bound: from / model.unit,
          least: -10,
          prices: null,
        });
        expect(bound * model.unit).toBeGreaterThanOrEqual(best - 1e-6);
        expect(bound * model.unit).toBeLessThanOrEqual(from + 1e-6);
        expect(spent()).toBeLessThanOrEqual(tenths / 10 + 1);
      }),
      { seed: 41, numRuns: 200 },
    );
  });
});

describe('the simplex method in registers', () => {
  it('is what its source compiles to', () => {
    expect(compileKernel('src/engine/portfolio/tree')).toBe(KERNEL_BYTES);
  });

  it('is done without where there is no WebAssembly', () => {
    const known: unknown = Reflect.get(globalThis, 'WebAssembly');
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    try {
      expect(inRegisters()).toBeNull();
    } finally {
      Reflect.set(globalThis, 'WebAssembly', known);
    }
  });

  it('goes through the same tree as in TypeScript, to the bit', () => {
    const registers = inRegisters();
    if (registers === null) throw new Error('this machine knows no SIMD');
    fc.assert(
      fc.property(problems, fc.integer({ min: -10, max: 20 }), (problem, cutoff) => {
        const { model } = laidOut(problem);
        const [one, other] = [treeOf(model, registers), treeOf(model, reoptimise)];
        const proven = proveNoneAbove(one, cutoff / model.unit, null);
        expect(proveNoneAbove(other, cutoff / model.unit, null)).toBe(proven);
        expect(other.nodes).toBe(one.nodes);
        expect(other.prices.ofRow).toEqual(one.prices.ofRow);
        expect(other.history).toEqual(one.history);
      }),
      { seed: 47, numRuns: 300 },
    );
  });
});
