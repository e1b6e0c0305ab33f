import { describe, expect, test } from 'vitest';
import type { Week } from '../tables.ts';
import { derivedFrom, minuteOfClock, minutesOfWeek, sortedWeek, weekProblems, workedWeek } from './week.ts';

const span = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const free: Week = [[], [], [], [], [], [], []];
const silent: Week = [null, null, null, null, null, null, null];
const withMonday = (...spans: { from: number; to: number }[]): Week => free.with(1, spans);

describe('what keeps a week from being worked', () => {
  test.each([
    {
      what: 'nothing in three shifts round the clock',
      week: withMonday(span(0, 8), span(8, 16), span(16, 24)),
    },
    { what: 'nothing where the base works', week: silent, base: withMonday(span(9, 18)) },
    { what: 'a week without an hour', week: free, rules: ['calendar.never-worked'] },
    {
      what: 'a silent week on a base without an hour',
      week: silent,
      base: free,
      rules: ['calendar.never-worked'],
    },
    {
      what: 'days left to a base that is not there',
      week: silent.with(1, [span(9, 18)]),
      rules: Array.from({ length: 6 }, () => 'calendar.week-has-no-base'),
    },
    {
      what: 'shifts that overlap, in whatever order they were written',
      week: withMonday(span(13, 18), span(9, 14)),
      rules: ['calendar.spans-overlap'],
    },
    {
      what: 'a whole day with a shift in it',
      week: withMonday(span(0, 24), span(8, 9)),
      rules: ['calendar.spans-overlap'],
    },
  ])('$what', ({ week, base = null, rules = [] }) => {
    expect(weekProblems(week, base).map(({ rule }) => rule)).toEqual(rules);
  });

  test('names the day and both shifts', () => {
    expect(weekProblems(withMonday(span(13, 18), span(9, 14)), null)).toEqual([
      {
        rule: 'calendar.spans-overlap',
        weekday: 1,
        params: { day: { rule: 'calendar.weekday-1' }, first: '09:00–14:00', second: '13:00–18:00' },
      },
    ]);
  });
});

describe('calendars that stand on each other', () => {
  const linked = [
    { id: 'base', baseId: null, week: withMonday(span(9, 17)) },
    { id: 'middle', baseId: 'base', week: silent.with(6, [span(9, 12)]) },
    { id: 'top', baseId: 'middle', week: silent.with(1, []) },
  ];

  test('work where the next below says so', () => {
    expect(minutesOfWeek(workedWeek(linked, 'middle'))).toBe((8 + 3) * 60);
    expect(minutesOfWeek(workedWeek(linked, 'top'))).toBe(3 * 60);
    expect(workedWeek(linked, null)).toEqual(silent);
  });

  test('are found from the lowest up, however they are ordered', () => {
    const ids = (id: string) => derivedFrom(linked.toReversed(), id).map((one) => one.id);
    expect(ids('base').toSorted()).toEqual(['middle', 'top']);
    expect(ids('top')).toEqual([]);
  });
});

test.each([
  ['9', 540],
  ['9:30', 570],
  ['0930', 570],
  ['18：00', 1080],
  ['24:00', 1440],
  ['24:01', null],
  ['9:75', null],
  ['noon', null],
  ['', null],
])('%j is minute %j of the day', (text, minute) => {
  expect(minuteOfClock(text)).toBe(minute);
});

test('shifts are kept in the order of the clock', () => {
  expect(sortedWeek(withMonday(span(13, 18), span(9, 12)))[1]).toEqual([span(9, 12), span(13, 18)]);
});
