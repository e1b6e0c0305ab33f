import { describe, expect, test } from 'vitest';
import type { Distribution } from './distribution.ts';
import { plan, planOf } from '../../../test/support/plan-notation.ts';
import { DAY, estimating, simulated } from '../../../test/support/simulated.ts';
import { NO_RISKS } from './risks.ts';

const ITERATIONS = 40_000;
const many = { iterations: ITERATIONS, seed: 11 };
/** Five standard errors of a mean. */
const near = (deviation: number): number => (5 * deviation) / Math.sqrt(ITERATIONS);

const days = (low: number, mode: number, high: number) => ({
  low: low * DAY,
  mode: mode * DAY,
  high: high * DAY,
});
const triangle = (low: number, mode: number, high: number): Distribution => ({
  kind: 'triangular',
  ...days(low, mode, high),
});

describe('one task', () => {
  const pertMean = (2 + 4 * 3 + 10) / 6;
  const cases: readonly [string, Distribution, number, number][] = [
    ['fixed', { kind: 'fixed', value: 7 * DAY }, 7, 0],
    ['uniform', { kind: 'uniform', low: 2 * DAY, high: 14 * DAY }, 8, 12 / Math.sqrt(12)],
    ['triangular', triangle(2, 3, 10), 5, Math.sqrt((4 + 9 + 100 - 6 - 20 - 30) / 18)],
    [
      'PERT',
      { kind: 'pert', ...days(2, 3, 10) },
      pertMean,
      Math.sqrt(((pertMean - 2) * (10 - pertMean)) / 7),
    ],
    [
      'modified PERT, λ = 8',
      { kind: 'pert', ...days(2, 3, 10), lambda: 8 },
      (2 + 8 * 3 + 10) / 10,
      Math.sqrt(((3.6 - 2) * (10 - 3.6)) / 11),
    ],
    [
      'discrete',
      {
        kind: 'discrete',
        values: [
          { value: 2 * DAY, weight: 3 },
          { value: 12 * DAY, weight: 1 },
        ],
      },
      4.5,
      Math.sqrt(0.75 * 0.25) * 10,
    ],
  ];
  test.each(cases)('%s has its mean and deviation', (_, distribution, mean, deviation) => {
    const { minutes } = simulated(plan`A 3d`, estimating({ A: distribution }), many).finish;
    expect(Math.abs(minutes.mean / DAY - mean)).toBeLessThanOrEqual(near(deviation) + 0.005);
    expect(Math.abs(minutes.deviation / DAY - deviation)).toBeLessThanOrEqual(near(2 * deviation));
  });

  test('a triangle named by its P10 and P90 has them', () => {
    const estimate = estimating({ A: { kind: 'triangular', ...days(20, 30, 60), bounds: 'p10-p90' } });
    const { minutes } = simulated(plan`A 30d`, estimate, many).finish;
    expect(Math.abs(minutes.p10 / DAY - 20)).toBeLessThan(0.3);
    expect(Math.abs(minutes.p90 / DAY - 60)).toBeLessThan(0.6);
  });

  test('a quarter done keeps three quarters of its uncertainty', () => {
    const begun = planOf('A 40d begun 2026-01-05 25%');
    const { minutes } = simulated(
      begun,
      estimating({ A: { kind: 'uniform', low: 20 * DAY, high: 60 * DAY } }),
      many,
    ).finish;
    expect(Math.abs(minutes.mean / DAY - (10 + 30))).toBeLessThan(near(30 / Math.sqrt(12)) + 0.01);
    expect(Math.abs(minutes.deviation / DAY - 30 / Math.sqrt(12))).toBeLessThan(0.1);
  });
});

describe('several tasks', () => {
  test('a chain has the sum of the means and of the variances', () => {
    const names = Array.from({ length: 25 }, (_, index) => `T${index}`);
    const chain = planOf(
      names.map((name, index) => `${name} 3d${index === 0 ? '' : ` after T${index - 1}`}`).join('|'),
    );
    const each = Object.fromEntries(names.map((name) => [name, triangle(2, 3, 10)]));
    const { minutes } = simulated(chain, estimating(each), many).finish;
    const deviation = Math.sqrt(25 * (57 / 18));
    expect(Math.abs(minutes.mean / DAY - 125)).toBeLessThan(near(deviation) + 0.05);
    expect(Math.abs(minutes.deviation / DAY - deviation)).toBeLessThan(near(deviation));
  });

  test('two alike side by side finish at two thirds of the way: merge bias', () => {
    const uniform: Distribution = { kind: 'uniform', low: 0, high: 30 * DAY };
    const simulation = simulated(plan`A 15d | B 15d`, estimating({ A: uniform, B: uniform }), many);
    expect(Math.abs(simulation.finish.minutes.mean / DAY - 20)).toBeLessThan(near(30 / Math.sqrt(18)) + 0.01);
    const [a, b] = simulation.tasks;
    expect(Math.abs((a?.criticality ?? 0) - 0.5)).toBeLessThan(0.02);
    expect((a?.criticality ?? 0) + (b?.criticality ?? 0)).toBeGreaterThanOrEqual(1);
  });

  test('a driver in all of them adds its own variance once, not by task', () => {
    const chain = plan`A 10d | B 10d after A | C 10d after B`;
    const driver = {
      id: 'D',
      name: '生产率',
      probability: 1,
      factor: { kind: 'uniform', low: 0.8, high: 1.4 },
      tasks: 'all',
    } as const;
    const { minutes } = simulated(chain, { ...NO_RISKS, drivers: [driver] }, many).finish;
    expect(Math.abs(minutes.mean / DAY - 33)).toBeLessThan(near(5.2));
    expect(Math.abs(minutes.deviation / DAY - (30 * 0.6) / Math.sqrt(12))).toBeLessThan(near(5.2));
  });

  test('a rank correlation is what was asked for', () => {
    const uniform: Distribution = { kind: 'uniform', low: 0, high: 100 * DAY };
    const correlations = [{ id: 'team', coefficient: 0.6, tasks: 'all' }] as const;
    const risks = { ...estimating({ A: uniform, B: uniform }), correlations };
    const { minutes } = simulated(plan`A 50d | B 50d after A`, risks, many).finish;
    // Spearman's ρ of two uniform figures is Pearson's: the variance of the sum is 2·(1 + ρ)·w²/12.
    const share = (minutes.deviation / DAY) ** 2 / (2 * (100 ** 2 / 12)) - 1;
    expect(Math.abs(share - 0.6)).toBeLessThan(0.02);
  });
});

describe('an event', () => {
  const event = {
    id: 'R',
    name: '设备延误',
    probability: 0.3,
    minutes: { kind: 'fixed', value: 10 * DAY },
    costFen: { kind: 'fixed', value: 50_000_00 },
    tasks: ['A'],
  } as const;
  const { finish, cost, tornado } = simulated(plan`A 20d`, { ...NO_RISKS, events: [event] }, many);

  test('happens as often as its probability says, at its price in time and money', () => {
    const error = near(Math.sqrt(0.3 * 0.7));
    expect(Math.abs(finish.plannedShare - 0.7)).toBeLessThan(error);
    expect(Math.abs(finish.minutes.mean / DAY - 23)).toBeLessThan(10 * error);
    expect(Math.abs((cost?.mean ?? 0) - 15_000_00)).toBeLessThan(50_000_00 * error);
    expect(finish.minutes.p50).toBe(20 * DAY);
    expect(finish.minutes.p80).toBe(30 * DAY);
  });

  test('costs time and money in the same iterations', () => {
    expect(cost?.plannedShare).toBeNull();
    expect(cost?.p50).toBe(0);
    expect(cost?.p80).toBe(50_000_00);
    expect(tornado[0]).toMatchObject({ kind: 'event', id: 'R', low: 20 * DAY, high: 30 * DAY });
  });

  test('that saves time never makes a duration negative', () => {
    const windfall = { ...event, minutes: { kind: 'fixed', value: -30 * DAY } } as const;
    expect(simulated(plan`A 20d`, { ...NO_RISKS, events: [windfall] }, many).finish.minutes.p10).toBe(0);
  });
});

describe('cost', () => {
  const costly = planOf('A 10d | B 10d');
  const priced = {
    ...costly,
    tasks: costly.tasks.map((task) => ({ ...task, costFen: 1_000_000, fixedCostFen: 200_000 })),
  };
  test('grows with the time it is tied to, and stands still otherwise', () => {
    const uniform: Distribution = { kind: 'uniform', low: 8 * DAY, high: 16 * DAY };
    const { cost } = simulated(priced, estimating({ A: uniform }), many);
    expect(cost?.planned).toBeCloseTo(2_000_000, 6);
    expect(cost?.lowest).toBeGreaterThan(200_000 + 1_000_000 + 0.8 * 800_000 - 1);
    expect(Math.abs((cost?.mean ?? 0) - (1_200_000 + 1.2 * 800_000))).toBeLessThan(near(0.8 * 800_000));
  });

  test('has its own uncertainty where an estimate gives it one', () => {
    const costFen: Distribution = { kind: 'uniform', low: 100_000, high: 500_000 };
    const risks = { ...NO_RISKS, estimates: [{ task: 'A', minutes: null, costFen }] };
    const { cost } = simulated(priced, risks, many);
    expect(Math.abs((cost?.mean ?? 0) - (2_000_000 - 200_000 + 300_000))).toBeLessThan(near(400_000));
  });

  test('is unknown, not nothing, where nobody names any', () => {
    expect(simulated(plan`A 3d`).cost).toBeNull();
  });

  test('and finish are kept together no more often than either alone', () => {
    const uniform: Distribution = { kind: 'uniform', low: 8 * DAY, high: 16 * DAY };
    const finish = costly.start + 18 * 1440;
    const { confidence } = simulated(priced, estimating({ A: uniform, B: uniform }), {
      ...many,
      target: { finish, costFen: 2_150_000 },
    });
    const { finish: byDate, cost, both } = confidence;
    expect(byDate).toBeGreaterThan(0.1);
    expect(both ?? 1).toBeLessThanOrEqual(Math.min(byDate ?? 0, cost ?? 0));
    expect(both ?? 0).toBeGreaterThan((byDate ?? 0) * (cost ?? 0));
  });
});

describe('milestones', () => {
  test('and deadlines have their own percentiles and chances', () => {
    const uniform: Distribution = { kind: 'uniform', low: 0, high: 20 * DAY };
    const staged = planOf('A 10d | M 0d after A deadline 2026-01-19 | B 20d after A | N 0d after B');
    const milestones = staged.tasks.map((task) => ({ ...task, milestone: task.durationMinutes === 0 }));
    const given = { ...staged, tasks: milestones };
    const risks = estimating({ A: uniform, B: { kind: 'fixed', value: 20 * DAY } });
    const [half, end] = simulated(given, risks, many).milestones;
    expect([half?.uid, end?.uid]).toEqual(['M', 'N']);
    // Ten working days lie before the morning of 19 January.
    expect(Math.abs((half?.share ?? 0) - 0.5)).toBeLessThan(near(0.5));
    expect(end).toMatchObject({ deadline: null, share: null });
    expect((end?.p50 ?? 0) - (half?.p50 ?? 0)).toBe(28 * 1440);
  });
});
