import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  dayFromIso,
  dayOf,
  FIRST_DAY,
  isoOfDay,
  isoOfMinute,
  LAST_DAY,
  minuteFromIso,
  weekdayOf,
} from './days.ts';

describe('days', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1900-01-01', FIRST_DAY, 1],
    ['2000-02-29', 11016, 2],
    ['2026-07-31', 20665, 5],
    ['2149-12-31', LAST_DAY, 3],
  ])('%s is day %i', (iso, day, weekday) => {
    expect(dayFromIso(iso)).toBe(day);
    expect(isoOfDay(day)).toBe(iso);
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-04-31',
    '1899-12-31',
    '2150-01-01',
    '2026-7-31',
    '',
  ])('%s is no date', (text) => expect(dayFromIso(text)).toBeNull());

  test('agree with the calendar of the language on every day of 1900–2149', () => {
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
      const date = new Date(day * 86_400_000);
      const { year, month, day: dayOfMonth } = dateOf(day);
      if (dayOf(year, month, dayOfMonth) !== day || date.toISOString().slice(0, 10) !== isoOfDay(day)) {
        expect.fail(`day ${day}`);
      }
    }
  });
});

describe('minutes', () => {
  test.each([
    ['2026-07-31T17:00', '2026-07-31T17:00'],
    ['2026-07-31T17:00:59', '2026-07-31T17:00'],
    ['2026-07-31 00:00', '2026-07-31T00:00'],
    ['1900-01-01T23:59', '1900-01-01T23:59'],
  ])('%s', (text, iso) => expect(isoOfMinute(minuteFromIso(text) ?? NaN)).toBe(iso));

  test.each(['2026-07-31', '2026-07-31T24:00', '2026-07-31T12:60', '2026-02-30T08:00'])(
    '%s is no instant',
    (text) => expect(minuteFromIso(text)).toBeNull(),
  );

  test('survive being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY * 1440, max: LAST_DAY * 1440 }), (minute) => {
        expect(minuteFromIso(isoOfMinute(minute))).toBe(minute);
      }),
    );
  });
});
