import { blankAssignment, blankResource } from '../interchange/blank.ts';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanAssignment, PlanCalendar, PlanResource, PlanTask } from '../plan.ts';
import type { ScheduledTask } from './outcome.ts';
import { at, planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { isoOfMinute } from '../days.ts';
import { schedulePlan } from './schedule-plan.ts';

function row(given: Plan, uid: string): ScheduledTask {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(JSON.stringify(schedule));
  const found = schedule.tasks.find((task) => task.uid === uid);
  if (found === undefined) throw new Error(`no task ${uid}`);
  return found;
}

const dates = (given: Plan, uid: string): readonly string[] => {
  const { start, finish } = row(given, uid);
  return [isoOfMinute(start), isoOfMinute(finish)];
};

const changed = (given: Plan, uid: string, change: Partial<PlanTask>): Plan => ({
  ...given,
  tasks: given.tasks.map((task) => (task.uid === uid ? { ...task, ...change } : task)),
});

const NIGHT: PlanCalendar = {
  id: 'night',
  name: '夜班',
  base: null,
  exceptions: [],
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 480 }]),
};
const MORNINGS: PlanCalendar = {
  ...STANDARD,
  id: 'mornings',
  week: STANDARD.week.map((day) => day?.slice(0, 1) ?? null),
};
const calendars = [STANDARD, NIGHT, MORNINGS];

function resource(uid: string, calendar: string | null, kind: PlanResource['kind'] = 'work'): PlanResource {
  return {
    uid,
    name: uid,
    ...blankResource,
    kind,
    calendar,
  };
}

function assignment(task: string, to: string): PlanAssignment {
  return {
    uid: `${task}-${to}`,
    task,
    resource: to,
    ...blankAssignment,
  };
}

describe('calendars of resources', () => {
  const people = [
    resource('N', 'night'),
    resource('M', 'mornings'),
    resource('S', null),
    resource('P', 'night', 'material'),
  ];
  const staffed = (...names: readonly string[]): Plan =>
    planOf('A 1d', { calendars, resources: people, assignments: names.map((name) => assignment('A', name)) });

  test('one person', () =>
    expect(dates(staffed('N'), 'A')).toEqual(['2026-01-06T00:00', '2026-01-06T08:00']));
  test('two people work whenever one of them does', () =>
    expect(dates(staffed('M', 'S'), 'A')).toEqual(['2026-01-05T08:00', '2026-01-05T17:00']));
  test('material has no hours', () =>
    expect(dates(staffed('P'), 'A')).toEqual(['2026-01-05T08:00', '2026-01-05T17:00']));
  test('the calendar of the task narrows them', () =>
    expect(dates(changed(staffed('S'), 'A', { calendar: 'mornings' }), 'A')).toEqual([
      '2026-01-05T08:00',
      '2026-01-06T12:00',
    ]));
  test('unless the task disregards them', () => {
    const alone = changed(staffed('N'), 'A', { calendar: 'mornings', ignoresResourceCalendar: true });
    expect(dates(alone, 'A')).toEqual(['2026-01-05T08:00', '2026-01-06T12:00']);
  });
  test('no common hour is answered with the task', () => {
    expect(schedulePlan(changed(staffed('N'), 'A', { calendar: 'mornings' }))).toMatchObject({
      status: 'invalid',
      rule: 'calendar.no-working-time',
      at: '任务 1(A)',
    });
  });
  test('a calendar that is not there is warned of', () => {
    expect(
      schedulePlan(planOf('A 1d', { tasks: changed(staffed(), 'A', { calendar: 'gone' }).tasks })),
    ).toMatchObject({
      status: 'scheduled',
      warnings: [{ rule: 'calendar.unknown', at: '任务 1(A)' }],
    });
  });
});

describe('the calendar of a lag', () => {
  const lagging = (lagCalendar: Plan['lagCalendar']): Plan =>
    changed(planOf('A 1d | B 1d after A+8h', { calendars, lagCalendar }), 'B', { calendar: 'night' });
  test.each([
    ['successor', '2026-01-07T00:00'],
    ['predecessor', '2026-01-07T00:00'],
    ['project', '2026-01-07T00:00'],
    ['elapsed', '2026-01-06T01:00'],
  ] as const)('%s', (calendar, start) => expect(dates(lagging(calendar), 'B')[0]).toBe(start));
  test('of the predecessor differs from the successor’s', () => {
    const given = planOf('A 1d | B 1d after A+4h', { calendars });
    const own = changed(given, 'A', { calendar: 'mornings' });
    expect(dates({ ...own, lagCalendar: 'predecessor' }, 'B')[0]).toBe('2026-01-07T13:00');
    expect(dates({ ...own, lagCalendar: 'successor' }, 'B')[0]).toBe('2026-01-07T08:00');
  });
});

describe('progress', () => {
  const dataDate = at('2026-01-12');
  test('nothing unstarted lies before the data date', () => {
    const given = planOf('A 1d | B 1d after A', { dataDate });
    expect(row(given, 'A')).toMatchObject({ start: dataDate, driver: { by: 'data-date' } });
  });
  test('what is left of a begun task continues at the data date', () => {
    const given = planOf('A 4d begun 2026-01-05 50%', { dataDate });
    expect(dates(given, 'A')).toEqual(['2026-01-05T08:00', '2026-01-13T17:00']);
  });
  test('a filed remaining duration counts', () => {
    const given = changed(planOf('A 4d begun 2026-01-05 50%', { dataDate }), 'A', {
      remainingDurationMinutes: 480,
    });
    expect(dates(given, 'A')[1]).toBe('2026-01-12T17:00');
  });
  test('the rest of an interrupted task begins when it resumes', () => {
    const given = changed(planOf('A 2d begun 2026-01-05 50%'), 'A', {
      stop: at('2026-01-05T17:00'),
      resume: at('2026-01-08'),
    });
    expect(dates(given, 'A')).toEqual(['2026-01-05T08:00', '2026-01-08T17:00']);
  });
  test('a done task has no slack and is not critical, and limits nobody', () => {
    const given = planOf('A 9d | B 1d after A done 2026-01-05..2026-01-05T17:00');
    expect(row(given, 'B')).toMatchObject({ totalSlackMinutes: 0, critical: false });
    expect(row(given, 'A').totalSlackMinutes).toBe(0);
  });
  test('per cent without a start is warned of', () => {
    const given = changed(planOf('A 1d'), 'A', { percentComplete: 30 });
    expect(schedulePlan(given)).toMatchObject({
      warnings: [{ rule: 'task.progress-without-start', at: '任务 1(A)' }],
    });
  });
});

describe('manual tasks', () => {
  const given = planOf('A 5d | B 1d after A | C 1d after B');
  const fixed = changed(given, 'B', { manual: true, manualStart: at('2026-01-06') });
  test('stay where they were put', () =>
    expect(row(fixed, 'B')).toMatchObject({ start: at('2026-01-06'), driver: { by: 'manual' } }));
  test('and what follows them follows', () => expect(dates(fixed, 'C')[0]).toBe('2026-01-07T08:00'));
});

describe('delays and inactive tasks', () => {
  test('a levelling delay is in minutes of the clock', () => {
    const given = changed(planOf('A 1d | B 1d after A'), 'B', { levelingDelayMinutes: 2880 });
    expect(dates(given, 'B')).toEqual(['2026-01-08T08:00', '2026-01-08T17:00']);
  });
  test('an inactive task is dated but not critical and does not end the project', () => {
    const given = planOf('A 1d | B 9d inactive');
    expect(row(given, 'B').critical).toBe(false);
    expect(schedulePlan(given)).toMatchObject({ finish: at('2026-01-05T17:00') });
  });
});

describe('what differs between tools', () => {
  const primavera = { source: { format: 'xer', application: null } } as const;
  const microsoft = { source: { format: 'mspdi', application: null } } as const;
  test('Primavera: no-later-than constraints cost slack but do not move', () => {
    const late = row(planOf('A 3d | B 1d after A fnlt 2026-01-06T17:00', primavera), 'B');
    expect([isoOfMinute(late.finish), late.totalSlackMinutes]).toEqual(['2026-01-08T17:00', -960]);
  });
  test('Primavera: as late as possible moves no successor', () => {
    const given = planOf('A 1d alap | B 1d after A snet 2026-01-09 | C 9d', primavera);
    expect(dates(given, 'A')[0]).toBe('2026-01-08T08:00');
  });
  test('Microsoft Project: a begun task runs on whatever its predecessors do', () => {
    const given = planOf('A 5d | B 2d after A begun 2026-01-05 50%', microsoft);
    expect(dates(given, 'B')[1]).toBe('2026-01-06T17:00');
  });
  test('Microsoft Project: a lead may go before the project start, here it may not', () => {
    const text = 'A 1d | B 3d ends after A';
    expect(dates(planOf(text, microsoft), 'B')[0]).toBe('2026-01-01T08:00');
    expect(dates(planOf(text), 'B')[0]).toBe('2026-01-05T08:00');
  });
});
