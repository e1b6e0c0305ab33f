import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { at, plan, planOf } from '../../../test/support/plan-notation.ts';
import { isoOfMinute } from '../days.ts';
import { NO_RISKS, USUAL_SETTINGS } from '../monte-carlo/risks.ts';
import { simulatePlan } from '../monte-carlo/simulate-plan.ts';
import { schedulePlan } from './schedule-plan.ts';

function scheduled(given: Plan) {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(JSON.stringify(schedule));
  return schedule;
}

const text = (minute: number): string => isoOfMinute(minute).slice(5);

/** `01-05T08:00 01-06T17:00, …` of one task. */
function partsOf(given: Plan, uid: string): string {
  const { parts = [] } = scheduled(given).tasks.find((task) => task.uid === uid) ?? {};
  return parts.map(({ start, finish }) => `${text(start)} ${text(finish)}`).join(', ');
}

const datesOf = (given: Plan, uid: string): string => {
  const task = scheduled(given).tasks.find((row) => row.uid === uid);
  return task === undefined ? '' : `${text(task.start)} ${text(task.finish)}`;
};

describe('a split task', () => {
  test('rests in working time, and what follows waits for its last part', () => {
    const net = plan`A 3d rests 1d+2d | B 1d after A`;
    expect(partsOf(net, 'A')).toBe('01-05T08:00 01-05T17:00, 01-08T08:00 01-09T17:00');
    expect(datesOf(net, 'B')).toBe('01-12T08:00 01-12T17:00');
  });

  test('takes its pauses along when it moves, across weekends', () => {
    const net = plan`Z 4d | A 3d rests 1d+2d after Z`;
    expect(partsOf(net, 'A')).toBe('01-09T08:00 01-09T17:00, 01-14T08:00 01-15T17:00');
  });

  test('may rest several times and in the middle of a day', () => {
    expect(partsOf(plan`A 1d rests 2h+1h, 5h+1d`, 'A')).toBe(
      '01-05T08:00 01-05T10:00, 01-05T11:00 01-05T15:00, 01-06T15:00 01-07T09:00',
    );
  });

  test('has the slack of its whole span', () => {
    const [a, b] = scheduled(plan`A 3d rests 1d+2d | B 10d`).tasks;
    expect(a).toMatchObject({ totalSlackMinutes: 5 * 480, lateFinish: b?.finish, critical: false });
    expect(text(a?.lateStart ?? 0)).toBe('01-12T08:00');
  });

  test('gives a lag in per cent of its duration, not of its span', () => {
    expect(datesOf(plan`A 4d rests 1d+4d | B 1d after A start+50%`, 'B')).toBe('01-07T08:00 01-07T17:00');
  });

  test('that is held by its finish starts as much earlier as it rests', () => {
    expect(datesOf(plan`Z 10d | A 3d rests 1d+2d ends after Z`, 'A')).toBe('01-12T08:00 01-16T17:00');
  });

  test('that has begun keeps what is worked and rests before the rest', () => {
    const begun = plan`A 4d rests 1d+2d, 3d+1d begun 2026-01-05 50%`;
    expect(partsOf(begun, 'A')).toBe(
      '01-05T08:00 01-05T17:00, 01-08T08:00 01-09T17:00, 01-13T08:00 01-13T17:00',
    );
    const resting = plan`A 2d rests 1d+3d begun 2026-01-05 50%`;
    expect(partsOf(resting, 'A')).toBe('01-05T08:00 01-05T17:00, 01-09T08:00 01-09T17:00');
    const late = planOf('A 2d rests 1d+1d begun 2026-01-05 50%', { dataDate: at('2026-01-12') });
    expect(partsOf(late, 'A')).toBe('01-05T08:00 01-05T17:00, 01-12T08:00 01-12T17:00');
  });

  test('that is done has no parts any more', () => {
    expect(partsOf(plan`A 2d rests 1d+1d done 2026-01-05..2026-01-07T17:00`, 'A')).toBe('');
  });

  test('of elapsed time rests by the clock', () => {
    expect(partsOf(plan`A 2ed rests 1ed+1ed`, 'A')).toBe('01-05T08:00 01-06T08:00, 01-07T08:00 01-08T08:00');
  });

  test('scheduled from the finish ends there', () => {
    const net = planOf('A 3d rests 1d+2d', { scheduleFrom: 'finish', finish: at('2026-01-16T17:00') });
    expect(datesOf(net, 'A')).toBe('01-12T08:00 01-16T17:00');
  });

  test('is simulated with its work uncertain and its pauses not', () => {
    const net = plan`A 10d rests 5d+10d`;
    const twelveDays = { kind: 'uniform', low: 12 * 480, high: 12 * 480 } as const;
    const risks = { ...NO_RISKS, estimates: [{ task: 'A', minutes: twelveDays, costFen: null }] };
    const simulated = simulatePlan(net, risks, { ...USUAL_SETTINGS, iterations: 64 });
    if (simulated.status !== 'simulated') throw new Error(simulated.status);
    expect(simulated.finish.p50).toBe(scheduled(plan`A 12d rests 5d+10d`).finish);
  });

  test.each([
    ['before the first minute', [{ afterMinutes: 0, pauseMinutes: 60 }]],
    ['after the last', [{ afterMinutes: 960, pauseMinutes: 60 }]],
    ['out of order', [480, 240].map((afterMinutes) => ({ afterMinutes, pauseMinutes: 60 }))],
    ['of no length', [{ afterMinutes: 480, pauseMinutes: 0 }]],
    ['of half a minute', [{ afterMinutes: 480, pauseMinutes: 0.5 }]],
    ['of no number', [{ afterMinutes: NaN, pauseMinutes: 60 }]],
    ['beyond the horizon', [{ afterMinutes: 480, pauseMinutes: 2 ** 40 }]],
  ])('with a pause %s is refused by name', (_, pauses) => {
    const net = plan`A 2d`;
    expect(schedulePlan({ ...net, tasks: net.tasks.map((task) => ({ ...task, pauses })) })).toMatchObject({
      status: 'invalid',
      rule: 'task.pauses',
      at: '任务 1(A)',
    });
  });
});

test('laws: a pause never lets anything finish earlier, and without links moves that task alone', () => {
  const pause = fc.record({
    after: fc.integer({ min: 1, max: 7 }),
    length: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(pause, fc.boolean(), ({ after, length }, isLinked) => {
      const net = planOf(`A 1d | B 2d ${isLinked ? 'after A' : ''} | C 3d`);
      const pauses = [{ afterMinutes: 60 * after, pauseMinutes: length }];
      const split = {
        ...net,
        tasks: net.tasks.map((task) => (task.uid === 'A' ? { ...task, pauses } : task)),
      };
      const [before, now] = [scheduled(net).tasks, scheduled(split).tasks];
      for (const [index, task] of now.entries()) {
        expect(task.finish).toBeGreaterThanOrEqual(before[index]?.finish ?? 0);
        if (!isLinked && task.uid !== 'A') expect(task.start).toBe(before[index]?.start);
      }
      expect(now[0]?.parts).toHaveLength(2);
    }),
  );
});
