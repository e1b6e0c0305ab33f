import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { at, plan, planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { isoOfMinute } from '../days.ts';
import { floatPaths } from './float-paths.ts';
import { joinPlans } from './join-plans.ts';
import { schedulePlan } from './schedule-plan.ts';

function scheduled(given: Plan) {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(JSON.stringify(schedule));
  return schedule;
}
const paths = (given: Plan, withinDays: number) =>
  floatPaths(given, scheduled(given), { withinMinutes: withinDays * 480, most: 10 });

describe('float paths', () => {
  const net = plan`A 5d | B 10d after A | C 4d after A | D 3d after B, C | E 16d`;

  test('the critical path comes first, then those that are nearly critical', () => {
    expect(paths(net, 2)).toEqual([
      { slackMinutes: 0, tasks: ['A', 'B', 'D'] },
      { slackMinutes: 2 * 480, tasks: ['E'] },
    ]);
  });
  test('a later path ends where it meets an earlier one', () => {
    expect(paths(net, 6).at(-1)).toEqual({ slackMinutes: 6 * 480, tasks: ['C'] });
  });
  test('a path goes through the task of a summary that drives it', () => {
    expect(paths(plan`S 0d | A 5d in S | B 2d in S | C 1d after S`, 0)).toEqual([
      { slackMinutes: 0, tasks: ['A', 'C'] },
    ]);
  });
  test('no more are told than asked for', () => {
    expect(floatPaths(net, scheduled(net), { withinMinutes: 1e6, most: 1 })).toHaveLength(1);
  });
});

test('with late dates from each end every end has a critical path', () => {
  const text = 'A 5d | B 10d after A | C 4d after A';
  const critical = (given: Plan) =>
    scheduled(given)
      .tasks.filter((task) => task.critical)
      .map(({ uid }) => uid);
  expect(critical(planOf(text))).toEqual(['A', 'B']);
  expect(critical(planOf(text, { criticalFromEachEnd: true }))).toEqual(['A', 'B', 'C']);
});

describe('plans joined', () => {
  const six = {
    ...STANDARD,
    id: 'standard',
    week: STANDARD.week.map((day, index) => (index === 6 ? (STANDARD.week[1] ?? []) : day)),
  };
  const first = { key: 'P1', plan: planOf('A 5d') };
  const second = { key: 'P2', plan: planOf('A 6d', { start: at('2026-01-07'), calendars: [six] }) };
  const row = (given: Plan, uid: string) => scheduled(given).tasks.find((task) => task.uid === uid);

  test('keep their starts and calendars', () => {
    const joined = joinPlans([first, second], []);
    expect(isoOfMinute(row(joined, 'P1/A')?.finish ?? 0)).toBe('2026-01-09T17:00');
    // From Wednesday, Saturday worked, Sunday not.
    expect(isoOfMinute(row(joined, 'P2/A')?.finish ?? 0)).toBe('2026-01-13T17:00');
  });
  test('wait for each other by the links between them', () => {
    const link = {
      from: { plan: 'P1', uid: 'A' },
      to: { plan: 'P2', uid: 'A' },
      type: 'FS',
      lag: 0,
      lagUnit: 'working',
    } as const;
    const joined = joinPlans([first, second], [link]);
    expect(isoOfMinute(row(joined, 'P2/A')?.start ?? 0)).toBe('2026-01-10T08:00');
    expect(row(joined, 'P2/A')?.driver).toMatchObject({ by: 'link', from: 'P1/A' });
  });
  test('that wait for each other in a circle name it', () => {
    const way = (from: string, to: string) => ({
      from: { plan: from, uid: 'A' },
      to: { plan: to, uid: 'A' },
      type: 'FS' as const,
      lag: 0,
      lagUnit: 'working' as const,
    });
    const joined = joinPlans([first, second], [way('P1', 'P2'), way('P2', 'P1')]);
    const answer = schedulePlan(joined);
    expect(answer.status === 'cyclic' && answer.tasks.map(({ uid }) => uid).toSorted()).toEqual([
      'P1/A',
      'P2/A',
    ]);
  });
  test('need keys of their own', () => {
    expect(() => joinPlans([first, first], [])).toThrow(RangeError);
  });
});
