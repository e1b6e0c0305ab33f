import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import type { Schedule, ScheduledTask } from './outcome.ts';
import { at, plan, planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { isoOfMinute } from '../days.ts';
import { schedulePlan } from './schedule-plan.ts';

function scheduled(given: Plan): Schedule & { status: 'scheduled' } {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(`not scheduled: ${JSON.stringify(schedule)}`);
  return schedule;
}

function row(given: Plan, uid: string): ScheduledTask {
  const found = scheduled(given).tasks.find((task) => task.uid === uid);
  if (found === undefined) throw new Error(`no task ${uid}`);
  return found;
}

const dates = (given: Plan, uid: string): readonly [string, string] => {
  const task = row(given, uid);
  return [isoOfMinute(task.start), isoOfMinute(task.finish)];
};

describe('a small network', () => {
  const net = plan`A 5d | B 10d after A | C 4d after A | D 3d after B, C`;

  test('takes 18 days along A, B, D', () => {
    expect(isoOfMinute(scheduled(net).finish)).toBe('2026-01-28T17:00');
    expect(
      scheduled(net)
        .tasks.filter((task) => task.critical)
        .map((task) => task.uid),
    ).toEqual(['A', 'B', 'D']);
  });
  test('leaves C six days of slack, all of it free', () => {
    expect(row(net, 'C')).toMatchObject({ totalSlackMinutes: 6 * 480, freeSlackMinutes: 6 * 480 });
  });
  test('takes 20 days with two days between B and D', () => {
    const lagged = plan`A 5d | B 10d after A | C 4d after A | D 3d after B+2d, C`;
    expect(isoOfMinute(scheduled(lagged).finish)).toBe('2026-01-30T17:00');
  });
  test('names what each start follows from', () => {
    expect(row(net, 'A').driver).toEqual({ by: 'project-start' });
    expect(row(net, 'D').driver).toEqual({ by: 'link', from: 'B', type: 'FS', lag: 0, lagUnit: 'working' });
  });
});

describe('dates by case', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['finish to start', 'A 2d | B 1d after A', 'B', '2026-01-07T08:00', '2026-01-07T17:00'],
    [
      'start to start with a lag',
      'A 2d | B 1d after A start+1d',
      'B',
      '2026-01-06T08:00',
      '2026-01-06T17:00',
    ],
    ['finish to finish', 'A 3d | B 1d ends after A', 'B', '2026-01-07T08:00', '2026-01-07T17:00'],
    [
      'start to finish',
      'A 3d snet 2026-01-08 | B 1d ends after A start',
      'B',
      '2026-01-07T08:00',
      '2026-01-07T17:00',
    ],
    ['a lead', 'A 3d | B 2d after A-1d', 'B', '2026-01-07T08:00', '2026-01-08T17:00'],
    [
      'an elapsed lag over the weekend',
      'A 5d | B 1d after A+2ed',
      'B',
      '2026-01-12T08:00',
      '2026-01-12T17:00',
    ],
    [
      'a lag in per cent of the predecessor',
      'A 4d | B 1d after A+50%',
      'B',
      '2026-01-13T08:00',
      '2026-01-13T17:00',
    ],
    [
      'an elapsed duration over the weekend',
      'A 5d | B 2ed after A',
      'B',
      '2026-01-09T17:00',
      '2026-01-11T17:00',
    ],
    [
      'a milestone stands at the end of the day',
      'A 1d | M 0d after A',
      'M',
      '2026-01-05T17:00',
      '2026-01-05T17:00',
    ],
    ['a milestone at the project start', 'M 0d', 'M', '2026-01-05T08:00', '2026-01-05T08:00'],
    ['start no earlier than', 'A 1d snet 2026-01-07', 'A', '2026-01-07T08:00', '2026-01-07T17:00'],
    [
      'start no earlier than, before the project',
      'A 1d snet 2026-01-02',
      'A',
      '2026-01-02T08:00',
      '2026-01-02T17:00',
    ],
    ['finish no earlier than', 'A 1d fnet 2026-01-08T17:00', 'A', '2026-01-08T08:00', '2026-01-08T17:00'],
    [
      'must start on wins over a link',
      'A 3d | B 1d after A mso 2026-01-06',
      'B',
      '2026-01-06T08:00',
      '2026-01-06T17:00',
    ],
    ['must finish on', 'A 2d mfo 2026-01-09T17:00', 'A', '2026-01-08T08:00', '2026-01-09T17:00'],
    [
      'finish no later than wins over a link',
      'A 3d | B 1d after A fnlt 2026-01-06T17:00',
      'B',
      '2026-01-06T08:00',
      '2026-01-06T17:00',
    ],
    ['as late as possible', 'A 3d | B 1d alap', 'B', '2026-01-07T08:00', '2026-01-07T17:00'],
    [
      'what follows a late task goes with it',
      'A 5d | B 1d alap | C 1d after B',
      'C',
      '2026-01-09T08:00',
      '2026-01-09T17:00',
    ],
    ['done', 'A 3d done 2026-01-06..2026-01-09T12:00', 'A', '2026-01-06T08:00', '2026-01-09T12:00'],
    ['begun late', 'A 4d begun 2026-01-07 25%', 'A', '2026-01-07T08:00', '2026-01-12T17:00'],
    [
      'begun out of order waits for its predecessor',
      'A 5d | B 2d after A begun 2026-01-05 50%',
      'B',
      '2026-01-05T08:00',
      '2026-01-12T17:00',
    ],
    [
      'an inactive task moves nothing',
      'A 3d inactive | B 1d after A',
      'B',
      '2026-01-05T08:00',
      '2026-01-05T17:00',
    ],
    [
      'a link on a summary reaches its leaves',
      'A 2d | S 0d after A | X 1d in S | Y 2d in S',
      'Y',
      '2026-01-07T08:00',
      '2026-01-08T17:00',
    ],
    [
      'a link from a summary waits for its last leaf',
      'S 0d | X 1d in S | Y 3d in S | B 1d after S',
      'B',
      '2026-01-08T08:00',
      '2026-01-08T17:00',
    ],
    [
      'a start link from a summary waits for its first leaf',
      'S 0d | X 1d in S snet 2026-01-07 | Y 1d in S snet 2026-01-06 | B 1d after S start',
      'B',
      '2026-01-06T08:00',
      '2026-01-06T17:00',
    ],
    [
      'a constraint on a summary holds its leaves',
      'S 0d snet 2026-01-07 | X 1d in S',
      'X',
      '2026-01-07T08:00',
      '2026-01-07T17:00',
    ],
  ];
  test.each(cases)('%s', (...[, text, uid, start, finish]) => {
    expect(dates(planOf(text), uid)).toEqual([start, finish]);
  });
});

describe('national holidays', () => {
  const holiday = { from: at('2026-10-01') / 1440 - 1 / 3, to: at('2026-10-07') / 1440 - 1 / 3, shifts: [] };
  const saturday = {
    ...holiday,
    from: holiday.from + 9,
    to: holiday.from + 9,
    shifts: STANDARD.week[1] ?? [],
  };
  const autumn = (exceptions: readonly (typeof holiday | typeof saturday)[]): Plan =>
    planOf('A 5d', { start: at('2026-09-29'), calendars: [{ ...STANDARD, exceptions }] });

  test('a week off moves the finish behind it', () => {
    expect(dates(autumn([holiday]), 'A')[1]).toBe('2026-10-12T17:00');
  });
  test('a make-up Saturday brings it back', () => {
    expect(dates(autumn([holiday, saturday]), 'A')[1]).toBe('2026-10-10T17:00');
  });
});

describe('slack', () => {
  test('is negative before a deadline that cannot be kept', () => {
    expect(row(plan`A 3d | B 2d after A deadline 2026-01-08T17:00`, 'A')).toMatchObject({
      totalSlackMinutes: -480,
      critical: true,
    });
  });
  test('of several ends counts from the latest of them', () => {
    expect(row(plan`A 1d | B 5d`, 'A')).toMatchObject({ totalSlackMinutes: 1920, critical: false });
  });
  test('up to the threshold is critical', () => {
    expect(row(planOf('A 4d | B 5d', { criticalSlackMinutes: 480 }), 'A').critical).toBe(true);
  });
  test('of a task before a milestone on its last evening is none', () => {
    expect(row(plan`A 1d | M 0d after A`, 'A').totalSlackMinutes).toBe(0);
  });
});

describe('from the finish', () => {
  test('the last task ends on the given day and the first begins as late as that allows', () => {
    const back = planOf('A 2d alap | B 3d alap after A', {
      scheduleFrom: 'finish',
      finish: at('2026-01-30T17:00'),
    });
    expect(dates(back, 'B')).toEqual(['2026-01-28T08:00', '2026-01-30T17:00']);
    expect(dates(back, 'A')).toEqual(['2026-01-26T08:00', '2026-01-27T17:00']);
  });
});

describe('what cannot be scheduled is answered', () => {
  const base = plan`A 1d | B 1d after A`;
  const [first, second] = base.tasks;
  if (first === undefined || second === undefined) throw new Error('two tasks');
  const twenty: Plan['calendars'] = [{ ...STANDARD, week: [[], [], [], [], [], [], []] }];
  const cases: readonly (readonly [string, Plan, string])[] = [
    ['a negative duration', { ...base, tasks: [{ ...first, durationMinutes: -1 }, second] }, 'task.duration'],
    [
      'a duration that is no number',
      { ...base, tasks: [{ ...first, durationMinutes: NaN }, second] },
      'task.duration',
    ],
    [
      'a lag that is no number',
      { ...base, links: base.links.map((link) => ({ ...link, lag: NaN })) },
      'link.lag',
    ],
    ['one uid twice', { ...base, tasks: [first, { ...second, uid: 'A' }] }, 'plan.duplicate-uid'],
    [
      'a date in 2150',
      { ...base, tasks: [{ ...first, constraintAt: at('2149-12-31') + 1440 }, second] },
      'task.date',
    ],
    ['a project start in 1899', { ...base, start: at('1900-01-01') - 1440 }, 'plan.start'],
    ['no project calendar', { ...base, calendar: 'none' }, 'calendar.unknown'],
    ['a calendar without work', { ...base, calendars: twenty }, 'calendar.no-working-time'],
    [
      'calendars that rest on each other',
      { ...base, calendars: [{ ...STANDARD, base: 'standard' }] },
      'calendar.base-loop',
    ],
    [
      'a task that is its own parent',
      { ...base, tasks: [{ ...first, parent: 'A' }, second] },
      'plan.parent-loop',
    ],
    ['a link to a summary above', plan`S 0d | X 1d in S after S`, 'link.to-ancestor'],
    ['work beyond 2149', planOf('A 1d', { start: at('2149-12-31T16:00') }), 'schedule.beyond-horizon'],
    [
      'percent complete of 101',
      { ...base, tasks: [{ ...first, percentComplete: 101 }, second] },
      'task.percent-complete',
    ],
    ['finished before begun', plan`A 1d done 2026-01-07..2026-01-06`, 'task.actual-order'],
  ];
  test.each(cases)('%s', (_, given, rule) => {
    expect(schedulePlan(given)).toMatchObject({ status: 'invalid', rule });
  });
  test('a cycle names its tasks in order and no others', () => {
    const cyclic = schedulePlan(plan`X 1d | A 1d after C, X | B 1d after A | C 1d after B | D 1d after C`);
    expect(cyclic).toMatchObject({ status: 'cyclic' });
    expect(cyclic.status === 'cyclic' && cyclic.tasks.map((task) => task.uid).toSorted()).toEqual([
      'A',
      'B',
      'C',
    ]);
  });
  test('a task after itself is a cycle of one', () => {
    expect(schedulePlan(plan`A 1d after A`)).toEqual({
      status: 'cyclic',
      tasks: [{ uid: 'A', id: 1, name: 'A' }],
    });
  });
  test('a link to a task that is not there is left out with a warning', () => {
    expect(scheduled(plan`A 1d after Z`).warnings).toEqual([
      { rule: 'link.unknown-task', at: '任务 Z → 任务 1(A)', message: '依赖的一端不在计划中,已忽略' },
    ]);
  });
});
