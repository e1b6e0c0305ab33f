import { describe, expect, test } from 'vitest';
import type { CustomValue, Plan } from '../plan.ts';
import type { Distribution } from './distribution.ts';
import { plan, planOf } from '../../../test/support/plan-notation.ts';
import { DAY, estimating, refusal, simulated } from '../../../test/support/simulated.ts';
import { NO_RISKS, type RiskEvent } from './risks.ts';

const two = plan`A 3d | B 2d after A`;
const event: RiskEvent = {
  id: 'R1',
  name: '断电',
  probability: 0.5,
  minutes: null,
  costFen: null,
  tasks: ['A'],
};
const driver = {
  id: 'D1',
  name: '生产率',
  probability: 1,
  factor: { kind: 'fixed', value: 1 },
  tasks: 'all',
} as const;
const withEvent = (change: Partial<RiskEvent>) => ({ ...NO_RISKS, events: [{ ...event, ...change }] });
const triangle = (low: number, mode: number, high: number): Distribution => ({
  kind: 'triangular',
  low,
  mode,
  high,
});

describe('settings', () => {
  test.each([0, -1, 1.5, NaN, Infinity, 1_000_001])('%d iterations are refused', (iterations) => {
    expect(refusal(two, NO_RISKS, { iterations })).toEqual([
      'simulation.iterations',
      `iterations ${iterations}`,
    ]);
  });
  test('a million iterations are run', () => {
    expect(simulated(two, NO_RISKS, { iterations: 1_000_000 }).iterations).toBe(1_000_000);
  });
  test('a seed is a whole number, a spread in order, a budget finite', () => {
    expect(refusal(two, NO_RISKS, { seed: 0.5 })).toEqual(['simulation.seed', 'seed 0.5']);
    expect(refusal(two, NO_RISKS, { spread: { low: 1.2, mode: 1, high: 1.3 } })).toEqual([
      'simulation.spread',
      'spread 1.2, 1, 1.3',
    ]);
    expect(refusal(two, NO_RISKS, { spread: { low: NaN, mode: 1, high: 1.3 } })).toEqual([
      'simulation.spread',
      'spread NaN, 1, 1.3',
    ]);
    expect(refusal(two, NO_RISKS, { target: { finish: null, costFen: NaN } })).toEqual([
      'simulation.target',
      'budget',
    ]);
  });
});

describe('risks', () => {
  test.each([-0.1, 1.1, NaN])('a probability of %d is refused', (probability) => {
    expect(refusal(two, withEvent({ probability }))).toEqual(['risk.probability', 'event R1 (断电)']);
    expect(refusal(two, { ...NO_RISKS, drivers: [{ ...driver, probability }] })).toEqual([
      'risk.probability',
      'driver D1 (生产率)',
    ]);
  });
  const faults: readonly [string, Distribution, string][] = [
    ['optimistic above pessimistic', triangle(5, 4, 3), 'distribution.order'],
    ['most likely above pessimistic', { kind: 'pert', low: 1, mode: 4, high: 3 }, 'distribution.order'],
    ['no number', triangle(1, NaN, 3), 'distribution.not-finite'],
    ['infinite', { kind: 'fixed', value: Infinity }, 'distribution.not-finite'],
    ['uniform, turned round', { kind: 'uniform', low: 2, high: 1 }, 'distribution.order'],
    ['λ of nothing', { kind: 'pert', low: 1, mode: 2, high: 3, lambda: 0 }, 'distribution.lambda'],
    ['weights of nothing', { kind: 'discrete', values: [{ value: 1, weight: 0 }] }, 'distribution.weights'],
    ['negative', triangle(-5, 1, 3), 'distribution.negative'],
    ['three centuries', triangle(1, 2, 160_000_000), 'distribution.too-large'],
  ];
  test.each(faults)('a distribution that is %s is refused', (_, distribution, rule) => {
    expect(refusal(two, estimating({ A: distribution }))).toEqual([rule, 'estimate A duration']);
  });
  test('name tasks that are there, ids once, and what they hit', () => {
    const minutes: Distribution = { kind: 'fixed', value: DAY };
    expect(refusal(two, withEvent({ tasks: ['A', 'X9'] }))).toEqual([
      'risk.unknown-task',
      'event R1 (断电) → X9',
    ]);
    expect(refusal(two, estimating({ X9: minutes }))).toEqual(['risk.unknown-task', 'estimate X9 → X9']);
    expect(refusal(two, { ...NO_RISKS, events: [event, event] })).toEqual(['risk.duplicate-id', 'event R1']);
    expect(refusal(two, withEvent({ minutes, tasks: [] }))).toEqual([
      'risk.without-tasks',
      'event R1 (断电)',
    ]);
    expect(refusal(two, { ...NO_RISKS, correlations: [{ id: 'C', coefficient: 1, tasks: 'all' }] })).toEqual([
      'risk.correlation',
      'correlation C',
    ]);
  });
});

test('risks of what is certain are told, and change nothing', () => {
  const done = plan`S 0d | A 3d in S done 2026-01-05..2026-01-07T17:00 | B 2d after A in S`;
  const minutes: Distribution = { kind: 'fixed', value: 90 * DAY };
  const { finish, warnings } = simulated(done, {
    ...estimating({ S: minutes, A: minutes }),
    events: [{ ...event, probability: 1, minutes }],
  });
  expect(warnings.map(({ rule, at }) => [rule, at])).toEqual([
    ['risk.without-effect', 'estimate S'],
    ['risk.without-effect', 'estimate A'],
    ['risk.without-effect', 'event R1 (断电)'],
  ]);
  expect(finish.p90).toBe(finish.planned);
});

describe('plans', () => {
  test('that cannot be scheduled cannot be simulated', () => {
    expect(refusal(plan`A 1d after B | B 1d after A`)).toBe('cyclic');
    expect(refusal({ ...two, start: NaN })).toEqual(['plan.start', '项目']);
  });
  test('that may run on beyond 2149 are refused, whichever network would carry them', () => {
    const century: Distribution = { kind: 'fixed', value: 52_000_000 };
    const long = estimating({ A: century, B: century });
    expect(refusal(two, long)).toEqual(['simulation.beyond-horizon', '任务 1(A)']);
    expect(refusal(planOf('A 3d | B 2ed after A'), long)).toEqual(['simulation.beyond-horizon', '任务 1(A)']);
    const stretched = {
      ...NO_RISKS,
      drivers: [{ ...driver, factor: { kind: 'fixed', value: 1e6 } as const }],
    };
    expect(refusal(two, stretched)).toEqual(['simulation.beyond-horizon', '任务 1(A)']);
  });
  test('with nothing in them finish when they start', () => {
    const empty: Plan = { ...two, tasks: [], links: [] };
    expect(simulated(empty).finish.p80).toBe(two.start);
  });
  test('from the finish are simulated forward from the start computed for them, and say so', () => {
    const backward = planOf('A 5d', { scheduleFrom: 'finish', finish: two.start + 11 * 1440 + 540 });
    const { start, finish, warnings } = simulated(backward, NO_RISKS, {
      spread: { low: 1, mode: 1.5, high: 2 },
    });
    expect(start).toBe(two.start + 7 * 1440);
    expect(finish.p10).toBeGreaterThan(backward.finish ?? 0);
    expect(warnings.map(({ rule }) => rule)).toEqual(['simulation.from-start']);
  });
});

const filed = (custom: Readonly<Record<string, CustomValue>>): Plan => ({
  ...plan`A 10d`,
  tasks: plan`A 10d`.tasks.map((task) => ({ ...task, custom })),
});
const ends = (custom: Readonly<Record<string, CustomValue>>): readonly [number, number] => {
  const { start, finish } = simulated(filed(custom), NO_RISKS, { iterations: 20_000 });
  return [Math.round((finish.earliest - start) / 1440), Math.round((finish.latest - start) / 1440)];
};

describe('estimates in custom fields', () => {
  const seven = [7, 25] as const;
  const cases: readonly (readonly [string, Readonly<Record<string, CustomValue>>])[] = [
    ['Chinese names and days', { 乐观: 6, 最可能: 10, 悲观: 20 }],
    ['English names and units', { 'Optimistic Duration': '6d', 'Most Likely': '80h', Pessimistic: '4w' }],
    [
      'ISO durations of Microsoft Project',
      { Duration1: 'PT48H0M0S', Duration2: 'PT80H0M0S', Duration3: 'PT160H0M0S' },
    ],
    ['units in Chinese', { 最短工期: '6 天', 最长工期: '160小时' }],
  ];
  test.each(cases)('are read with %s', (_, custom) => {
    const [low, high] = ends(custom);
    expect(Math.abs(low - seven[0])).toBeLessThanOrEqual(1);
    expect(Math.abs(high - seven[1])).toBeLessThanOrEqual(2);
  });
  test('name the task where they are out of order or no durations', () => {
    expect(refusal(filed({ 乐观: 12, 最可能: 10, 悲观: 20 }))).toEqual(['estimate.order', '任务 1(A)']);
    expect(refusal(filed({ 乐观: '很快', 悲观: 20 }))).toEqual(['estimate.value', '任务 1(A)']);
    expect(refusal(filed({ 乐观: NaN, 悲观: 20 }))).toEqual(['estimate.value', '任务 1(A)']);
  });
  test('that lack an end are told, and the default spread is used', () => {
    const { warnings, estimates } = simulated(filed({ 乐观: 5 }));
    expect(warnings.map(({ rule }) => rule)).toEqual(['estimate.incomplete']);
    expect(estimates).toEqual({ given: 0, spread: 1, fixed: 0 });
  });
  test('in numbered fields out of order are no estimates', () => {
    const { estimates, warnings } = simulated(
      filed({ Duration1: 'PT8H0M0S', Duration2: 'PT4H0M0S', Duration3: 'PT0H0M0S' }),
    );
    expect([estimates.spread, warnings]).toEqual([1, []]);
  });
  test('give way to those of the risk list', () => {
    const fixed = estimating({ A: { kind: 'fixed', value: 3 * DAY } });
    expect(simulated(filed({ 乐观: 6, 最可能: 10, 悲观: 20 }), fixed).finish.minutes.p90).toBe(3 * DAY);
  });
});
