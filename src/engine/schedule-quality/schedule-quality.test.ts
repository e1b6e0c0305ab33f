import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { at, plan, planOf } from '../../../test/support/plan-notation.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';
import { CHECKS, type CheckId } from './check.ts';
import { scheduleQuality, type ScheduleQualityInput } from './schedule-quality.ts';

const statusDate = at('2026-01-09T17:00');

function assessed(given: Plan, change: Partial<ScheduleQualityInput> = {}) {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(JSON.stringify(schedule));
  return scheduleQuality({ plan: given, schedule, statusDate, promisedFinish: null, baseline: 0, ...change });
}
const check = (id: CheckId, given: Plan, change: Partial<ScheduleQualityInput> = {}) =>
  assessed(given, change).find((one) => one.id === id);

/** The plan with its scheduled dates kept as baseline 0. */
function baselined(given: Plan): Plan {
  const schedule = schedulePlan(given);
  const rows = schedule.status === 'scheduled' ? schedule.tasks : [];
  return {
    ...given,
    tasks: given.tasks.map((task, index) => ({
      ...task,
      baselines: [
        {
          number: 0,
          start: rows[index]?.start ?? null,
          finish: rows[index]?.finish ?? null,
          durationMinutes: task.durationMinutes,
          workMinutes: null,
          costFen: null,
        },
      ],
    })),
  };
}

test('the fourteen come in their usual order', () => {
  expect(assessed(plan`A 3d | B 2d after A`).map(({ id }) => id)).toEqual(CHECKS);
});

describe('logic', () => {
  test('the first and the last task need no neighbour, a loose one in between does', () => {
    expect(check('logic', plan`A 3d | B 2d after A | C 1d`)).toMatchObject({
      value: 1 / 3,
      tasks: ['C'],
      verdict: 'fail',
    });
    expect(check('logic', plan`A 3d | B 2d after A`)).toMatchObject({ value: 0, verdict: 'pass' });
  });
  test('a link of a summary counts for the tasks below it', () => {
    expect(check('logic', plan`A 3d | S 0d after A | B 2d in S | C 1d after S`)).toMatchObject({ tasks: [] });
  });
});

test.each([
  ['leads', 'A 3d | B 2d after A-1d', { value: 1, tasks: ['B'], verdict: 'fail' }],
  ['lags', 'A 3d | B 2d after A+1d | C 2d after B', { value: 0.5, tasks: ['B'], verdict: 'fail' }],
  ['relationship-types', 'A 3d | B 2d after A start', { value: 0, tasks: ['B'], verdict: 'fail' }],
  ['hard-constraints', 'A 3d | B 2d mso 2026-02-02 | C 1d snet 2026-02-02', { value: 1 / 3, tasks: ['B'] }],
  ['high-float', 'A 60d | B 15d | C 16d', { value: 1 / 3, tasks: ['B'], verdict: 'fail' }],
  ['leads', 'A 3d | B 2d', { value: null, verdict: 'not-assessed', reason: 'quality.no-links' }],
] as const)('%s of %s', (id, text, wanted) => {
  expect(check(id, planOf(text))).toMatchObject(wanted);
});

test('a promise that cannot be kept gives negative float', () => {
  expect(check('negative-float', plan`A 10d deadline 2026-01-07T17:00`)).toMatchObject({
    value: 1,
    tasks: ['A'],
    verdict: 'fail',
  });
});

test('a task of 45 days is long, a planning package is not', () => {
  const given = baselined(plan`A 45d | B 44d after A`);
  expect(check('high-duration', given)).toMatchObject({ value: 0.5, tasks: ['A'] });
  expect(check('high-duration', given, { planningPackages: new Set(['A']) })).toMatchObject({ value: 0 });
});

test('work planned for the past or reported from the future is invalid', () => {
  expect(check('invalid-dates', plan`A 2d | B 9d done 2026-01-05..2026-01-15T17:00 | C 20d`)).toMatchObject({
    value: 3,
    tasks: ['A', 'B', 'C'],
  });
});

describe('the critical path test', () => {
  test('passes where the end moves along', () => {
    expect(check('critical-path-test', plan`A 3d | B 2d after A`)).toMatchObject({
      value: 1,
      numerator: 600,
      verdict: 'pass',
    });
  });
  test('passes for a task that is under way', () => {
    expect(check('critical-path-test', plan`A 10d begun 2026-01-05 40% | B 2d after A`)).toMatchObject({
      value: 1,
    });
  });
  test('fails where a fixed date breaks the network', () => {
    const given = planOf('A 3d | B 2d after A mfo 2026-01-30T17:00');
    const fixed = { ...given, source: { format: 'mspdi', application: null } } as const;
    expect(check('critical-path-test', fixed)).toMatchObject({ verdict: 'fail' });
  });
});

describe('indices against the baseline', () => {
  const given = baselined(plan`A 3d | B 2d after A | C 10d after B`);
  const late = {
    ...given,
    tasks: given.tasks.map((task) =>
      task.uid === 'A'
        ? {
            ...task,
            actualStart: at('2026-01-05'),
            actualFinish: at('2026-01-08T17:00'),
            percentComplete: 100,
          }
        : task,
    ),
  };

  test('missed tasks are those due by now that are or will be later', () => {
    expect(check('missed-tasks', late)).toMatchObject({ numerator: 2, denominator: 2, tasks: ['A', 'B'] });
  });
  test('the execution index counts all that is done against all that is due', () => {
    expect(check('bei', late)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, tasks: ['B'] });
  });
  test('work without a baseline counts as due', () => {
    const added = { ...late, tasks: late.tasks.map((t) => (t.uid === 'C' ? { ...t, baselines: [] } : t)) };
    expect(check('bei', added)).toMatchObject({ numerator: 1, denominator: 3 });
  });
  test('the path length index needs a promise to say anything', () => {
    expect(check('cpli', late)).toMatchObject({
      value: 1,
      verdict: 'reference',
      reason: 'quality.no-promise',
    });
    const promisedFinish = at('2026-01-23T17:00');
    // Eleven working days are left, one of them beyond the promise.
    expect(check('cpli', late, { promisedFinish })).toMatchObject({
      value: 10 / 11,
      numerator: 10,
      denominator: 11,
      verdict: 'fail',
    });
  });
});

test.each([
  ['missed-tasks', {}, 'quality.no-baseline'],
  ['bei', {}, 'quality.no-baseline'],
  ['high-duration', {}, 'quality.no-baseline'],
  ['resources', {}, 'quality.no-resources'],
  ['invalid-dates', { statusDate: null }, 'quality.no-status-date'],
  ['cpli', { statusDate: at('2026-12-01') }, 'quality.finished'],
] as const)('%s is not assessed, and says why', (id, change, reason) => {
  expect(check(id, plan`A 3d | B 2d after A`, change)).toMatchObject({
    value: null,
    verdict: 'not-assessed',
    reason,
  });
});

test('level of effort counts nowhere', () => {
  expect(
    check('logic', plan`A 3d | B 2d after A | PM 90d`, { levelOfEffort: new Set(['PM']) }),
  ).toMatchObject({
    denominator: 2,
    tasks: [],
  });
});
