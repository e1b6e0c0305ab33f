import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkType, Plan } from '../plan.ts';
import type { Distribution } from './distribution.ts';
import type { Risks } from './risks.ts';
import { planOf } from '../../../test/support/plan-notation.ts';
import { DAY, modelled, simulated } from '../../../test/support/simulated.ts';
import { NO_RISKS } from './risks.ts';
import { joined, runIterations } from './run-iterations.ts';

const NAMES = 'ABCDEFGH'.split('');

interface Sketch {
  readonly days: readonly number[];
  readonly links: readonly (readonly [number, number, LinkType])[];
}

const link = fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom<LinkType>('FS', 'FS', 'SS'));
const sketch: fc.Arbitrary<Sketch> = fc.record({
  days: fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
  links: fc.array(link, { maxLength: 14 }),
});
const distribution: fc.Arbitrary<Distribution> = fc
  .tuple(fc.nat(5), fc.nat(5), fc.nat(9), fc.constantFrom('triangular', 'pert', 'uniform'))
  .map(([low, more, yet, kind]): Distribution => {
    const ends = { low: low * DAY, high: (low + more + yet) * DAY };
    return kind === 'uniform'
      ? { kind, ...ends }
      : { kind: kind === 'pert' ? 'pert' : 'triangular', ...ends, mode: (low + more) * DAY };
  });
const risks: fc.Arbitrary<Risks> = fc
  .tuple(
    fc.array(distribution, { minLength: 8, maxLength: 8 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    distribution,
  )
  .map(([each, probability, minutes]) => ({
    ...NO_RISKS,
    estimates: each.map((one, index) => ({ task: NAMES[index] ?? 'A', minutes: one, costFen: null })),
    events: [{ id: 'R', name: 'R', probability, minutes, costFen: null, tasks: ['A', 'C', 'E'] }],
  }));

const drawn = ({ days, links }: Sketch): Plan =>
  planOf(NAMES.map((name, index) => `${name} ${1 + (days[index] ?? 0)}d`).join('|'), {
    links: links
      .filter(([from, to]) => from < to)
      .map(([from, to, type]) => ({
        from: NAMES[from] ?? '',
        to: NAMES[to] ?? '',
        type,
        lag: 0,
        lagUnit: 'working' as const,
      })),
  });

const part = { from: 0, count: 100 };
const finishes = (plan: Plan, of: Risks): Int32Array => runIterations(modelled(plan, of), part).finish;
const isNeverEarlier = (later: Int32Array, than: Int32Array): boolean =>
  later.every((instant, iteration) => instant >= (than[iteration] ?? 0));

describe('iterations', () => {
  test('come to the same however they are cut up, and in whatever order', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 299 }), { maxLength: 7 });
    fc.assert(
      fc.property(sketch, risks, cuts, fc.integer(), (given, of, at, seed) => {
        const model = modelled(drawn(given), of, { seed });
        const ends = [...new Set([...at, 300])].toSorted((a, b) => a - b);
        const parts = ends.map((end, index) => {
          const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
          return runIterations(model, { from, count: end - from });
        });
        expect(joined(parts.toReversed())).toEqual(runIterations(model, { from: 0, count: 300 }));
      }),
      { numRuns: 40 },
    );
  });

  test('draw the same for the same tasks in another plan', () => {
    fc.assert(
      fc.property(sketch, risks, (given, of) => {
        const plan = drawn(given);
        const turned = { ...plan, tasks: plan.tasks.toReversed(), links: plan.links.toReversed() };
        expect(finishes(turned, of)).toEqual(finishes(plan, of));
      }),
      { numRuns: 40 },
    );
  });

  test('are none of them earlier for a further dependency', () => {
    fc.assert(
      fc.property(sketch, risks, link, (given, of, further) => {
        const more = drawn({ ...given, links: [...given.links, further] });
        expect(isNeverEarlier(finishes(more, of), finishes(drawn(given), of))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('are none of them earlier for a threat, nor for a likelier one', () => {
    fc.assert(
      fc.property(sketch, risks, (given, of) => {
        const plan = drawn(given);
        const threatened = (probability: number): Int32Array =>
          finishes(plan, { ...of, events: of.events.map((event) => ({ ...event, probability })) });
        const probability = of.events[0]?.probability ?? 0;
        const none = finishes(plan, { ...of, events: [] });
        expect(threatened(0)).toEqual(none);
        expect(isNeverEarlier(threatened(probability), none)).toBe(true);
        expect(isNeverEarlier(threatened(1), threatened(probability))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('results', () => {
  test('are ordered, add up, and lie within their bands', () => {
    fc.assert(
      fc.property(sketch, risks, fc.integer({ min: 1, max: 400 }), (given, of, iterations) => {
        const { finish, tasks, tornado } = simulated(drawn(given), of, { iterations });
        const { earliest, p10, p50, p80, p90, latest, band } = finish;
        const inOrder = [earliest, p10, p50, p80, p90, latest];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(finish.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(iterations);
        expect(band.p80[0]).toBeLessThanOrEqual(p80);
        expect(band.p80[1]).toBeGreaterThanOrEqual(p80);
        expect(finish.curve.map(({ at }) => at)).toEqual(
          finish.curve.map(({ at }) => at).toSorted((a, b) => a - b),
        );
        expect(tasks.every(({ criticality }) => criticality >= 0 && criticality <= 1)).toBe(true);
        expect(Math.max(...tasks.map(({ criticality }) => criticality))).toBeGreaterThan(0);
        expect(tornado.every(({ correlation }) => Math.abs(correlation) <= 1 + 1e-12)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a chain is always critical, and its tasks explain its finish', () => {
    const chain = planOf('A 5d | B 40d after A | C 5d after B');
    const { tasks, tornado } = simulated(chain, NO_RISKS, { spread: { low: 0.5, mode: 1, high: 2 } });
    expect(tasks.map(({ criticality }) => criticality)).toEqual([1, 1, 1]);
    expect(tornado[0]).toMatchObject({ kind: 'task', id: 'B' });
    expect(tasks[1]?.cruciality).toBeGreaterThan(0.95);
    expect(tasks[1]?.sensitivity).toBeGreaterThan(0.9);
  });
});
