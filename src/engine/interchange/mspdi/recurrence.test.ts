import { describe, expect, it } from 'vitest';
import { minuteOf, writeInstant } from '../values.ts';
import { recurrenceDays } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

const dayOf = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return (minuteOf(year, month, day) ?? Number.NaN) / 1440;
};

const rule = (over: Partial<Recurrence>): Recurrence => ({
  type: 1,
  from: dayOf('2026-01-01'),
  to: dayOf('2026-12-31'),
  period: 1,
  occurrences: 3,
  daysOfWeek: 0,
  monthItem: 0,
  monthPosition: 0,
  month: 0,
  monthDay: 1,
  ...over,
});

describe('a recurring exception falls on', () => {
  const table: readonly (readonly [string, Partial<Recurrence>, readonly string[]])[] = [
    ['every tenth day', { period: 10 }, ['2026-01-01', '2026-01-11', '2026-01-21']],
    [
      'Tuesday and Thursday every second week',
      { type: 6, period: 2, daysOfWeek: 0b0010100 },
      ['2026-01-01', '2026-01-13', '2026-01-15'],
    ],
    [
      'the last day of months that are too short',
      { type: 4, monthDay: 31 },
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      'the second Monday of every quarter',
      { type: 5, period: 3, monthItem: 4, monthPosition: 1 },
      ['2026-01-12', '2026-04-13', '2026-07-13'],
    ],
    [
      'the last weekday of the month',
      { type: 5, monthItem: 1, monthPosition: 4 },
      ['2026-01-30', '2026-02-27', '2026-03-31'],
    ],
    [
      '1 October each year',
      { type: 2, month: 9, monthDay: 1, to: dayOf('2028-12-31') },
      ['2026-10-01', '2027-10-01', '2028-10-01'],
    ],
    [
      'the first weekend day of May',
      { type: 3, month: 4, monthItem: 2, to: dayOf('2027-12-31') },
      ['2026-05-02', '2027-05-01'],
    ],
    ['every second weekday', { type: 8, period: 2 }, ['2026-01-01', '2026-01-05', '2026-01-07']],
  ];

  it.each(table)('%s', (_, over, days) => {
    expect(recurrenceDays(rule(over)).map((day) => writeInstant(day * 1440).slice(0, 10))).toEqual(days);
  });

  it('no day after its end', () => {
    expect(recurrenceDays(rule({ occurrences: null, to: dayOf('2026-01-05') }))).toHaveLength(5);
  });
});
