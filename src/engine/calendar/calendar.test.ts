import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanCalendar } from '../plan.ts';
import type { WorkTime } from './work-time.ts';
import { at, STANDARD } from '../../../test/support/plan-notation.ts';
import { dayFromIso, END_MINUTE, FIRST_MINUTE, isoOfMinute } from '../days.ts';
import { compileCalendar, compileCombined, elapsedTime } from './calendar.ts';
import { OFFICE_SHIFTS, shiftsOfHours, statutoryCalendar } from './statutory.ts';
import { between, finishAt, startAt, toWork } from './work-time.ts';

const day = (iso: string): number => dayFromIso(iso) ?? NaN;
const ANCHOR = day('2026-01-05');
const HOLIDAYS = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(day);
const CHINA = statutoryCalendar({
  id: 'cn',
  name: '法定工作日',
  shifts: OFFICE_SHIFTS,
  daysOff: HOLIDAYS,
  makeupDays: [day('2026-10-10')],
});
const NIGHT: PlanCalendar = {
  id: 'night',
  name: '夜班',
  base: null,
  exceptions: [],
  week: Array.from({ length: 7 }, () => [
    { from: 1320, to: 1440 },
    { from: 0, to: 360 },
  ]),
};
/** Shifts that no length of more than a minute divides. */
const ODD: PlanCalendar = {
  ...NIGHT,
  id: 'odd',
  week: [
    [],
    ...Array.from({ length: 5 }, () => [
      { from: 481, to: 720 },
      { from: 780, to: 1020 },
    ]),
    [{ from: 600, to: 607 }],
  ],
};
const HALF: PlanCalendar = {
  ...NIGHT,
  id: 'half',
  base: 'standard',
  week: [null, null, null, [], null, null, null],
};

function timeOf(...calendars: readonly PlanCalendar[]): WorkTime {
  const compiled = compileCalendar(calendars, calendars[0]?.id ?? '', ANCHOR);
  if (compiled.status === 'refused') throw new Error(compiled.rule);
  return compiled.time;
}

const finish = (time: WorkTime, from: string, minutes: number): string =>
  isoOfMinute(finishAt(time, toWork(time, at(from)) + minutes));

describe('working time', () => {
  test.each([
    ['a day', STANDARD, '2026-01-05T08:00', 480, '2026-01-05T17:00'],
    ['over lunch', STANDARD, '2026-01-05T11:00', 120, '2026-01-05T14:00'],
    ['over the weekend', STANDARD, '2026-01-09T16:00', 120, '2026-01-12T09:00'],
    ['from the evening on', STANDARD, '2026-01-09T20:00', 60, '2026-01-12T09:00'],
    ['over the national holiday', CHINA, '2026-09-30T09:00', 960, '2026-10-08T18:00'],
    ['on a make-up Saturday', CHINA, '2026-10-09T09:00', 960, '2026-10-10T18:00'],
    ['through the night', NIGHT, '2026-01-05T22:00', 480, '2026-01-06T06:00'],
    ['far ahead of the first tables', STANDARD, '2040-01-02T08:00', 480, '2040-01-02T17:00'],
    ['far before the first tables', STANDARD, '1950-01-02T08:00', 480, '1950-01-02T17:00'],
  ])('%s', (...[, calendar, from, minutes, to]) => expect(finish(timeOf(calendar), from, minutes)).toBe(to));

  test('17:00 and 08:00 of the next working day are the same', () => {
    const time = timeOf(STANDARD);
    const work = toWork(time, at('2026-01-09T17:00'));
    expect(toWork(time, at('2026-01-12T08:00'))).toBe(work);
    expect(isoOfMinute(finishAt(time, work))).toBe('2026-01-09T17:00');
    expect(isoOfMinute(startAt(time, work))).toBe('2026-01-12T08:00');
  });

  test('counts to the ends of 1900–2149 and no further', () => {
    const time = timeOf(STANDARD);
    expect(startAt(time, 1e9)).toBe(END_MINUTE);
    expect(startAt(time, -1e9)).toBe(FIRST_MINUTE);
    expect(toWork(time, END_MINUTE + 1e6)).toBe(toWork(time, END_MINUTE));
    expect(between(elapsedTime(ANCHOR), FIRST_MINUTE, END_MINUTE)).toBe(END_MINUTE - FIRST_MINUTE);
  });
});

describe('calendars on a base', () => {
  const holiday: PlanCalendar = {
    ...STANDARD,
    exceptions: [{ from: day('2026-01-06'), to: day('2026-01-06'), shifts: [] }],
    workWeeks: [
      {
        from: day('2026-02-02'),
        to: day('2026-02-08'),
        week: [null, [{ from: 480, to: 600 }], null, null, null, null, null],
      },
    ],
  };

  test('take over what they do not say, and their own days off', () => {
    expect(finish(timeOf(HALF, STANDARD), '2026-01-06T08:00', 960)).toBe('2026-01-08T17:00');
  });
  test('keep the holidays of the base', () => {
    const own = { ...HALF, week: [null, null, [{ from: 480, to: 720 }], null, null, null, null] };
    expect(finish(timeOf(own, holiday), '2026-01-05T08:00', 960)).toBe('2026-01-07T17:00');
  });
  test('may work on a holiday of the base', () => {
    const own = {
      ...HALF,
      week: [],
      exceptions: [{ from: day('2026-01-06'), to: day('2026-01-06'), shifts: OFFICE_SHIFTS }],
    };
    expect(finish(timeOf(own, holiday), '2026-01-05T08:00', 960)).toBe('2026-01-06T18:00');
  });
  test('follow work weeks while they last', () => {
    expect(finish(timeOf(holiday), '2026-02-02T08:00', 480)).toBe('2026-02-03T15:00');
    expect(finish(timeOf(holiday), '2026-02-09T08:00', 480)).toBe('2026-02-09T17:00');
  });
  test('a later exception wins over an earlier one', () => {
    const twice = [
      ...holiday.exceptions,
      { from: day('2026-01-06'), to: day('2026-01-06'), shifts: [{ from: 480, to: 540 }] },
    ];
    expect(finish(timeOf({ ...STANDARD, exceptions: twice }), '2026-01-06T08:00', 120)).toBe(
      '2026-01-07T09:00',
    );
  });
});

describe('combined calendars', () => {
  const combined = (own: string | null, resources: readonly string[]): string => {
    const compiled = compileCombined([STANDARD, NIGHT, CHINA], { own, resources }, ANCHOR);
    return compiled.status === 'compiled' ? finish(compiled.time, '2026-01-05T08:00', 480) : compiled.rule;
  };
  test('two resources work whenever one of them does', () =>
    expect(combined(null, ['standard', 'night'])).toBe('2026-01-05T17:00'));
  test('a task and its resource share their common time', () =>
    expect(combined('standard', ['cn'])).toBe('2026-01-06T10:00'));
  test('refuse where nothing is common', () =>
    expect(combined('standard', ['night'])).toBe('calendar.no-working-time'));
});

describe('refusals', () => {
  const never = { ...STANDARD, week: [] };
  test.each([
    ['an unknown calendar', [STANDARD], 'none', 'calendar.unknown'],
    ['an unknown base', [HALF], 'half', 'calendar.unknown'],
    ['a base of its own', [{ ...STANDARD, base: 'standard' }], 'standard', 'calendar.base-loop'],
    ['no working time at all', [never], 'standard', 'calendar.no-working-time'],
  ])('%s', (_, calendars, id, rule) => {
    expect(compileCalendar(calendars, id, ANCHOR)).toMatchObject({ status: 'refused', rule });
  });
  test('a single working day in 2140 is enough', () => {
    const once = {
      ...never,
      exceptions: [{ from: day('2140-05-04'), to: day('2140-05-04'), shifts: OFFICE_SHIFTS }],
    };
    expect(isoOfMinute(startAt(timeOf(once), 0))).toBe('2140-05-04T09:00');
  });
});

test('tables too long to keep every minute answer the same', () => {
  const [short, long] = [timeOf(ODD), timeOf(ODD)];
  toWork(long, FIRST_MINUTE);
  toWork(long, END_MINUTE - 1);
  expect([short.chunk, long.chunk]).toEqual([1, 0]);
  for (let work = -60_000; work < 300_000; work += 97) {
    expect(startAt(long, work)).toBe(startAt(short, work));
    expect(toWork(long, startAt(long, work))).toBe(work);
  }
  expect([startAt(long, long.firstWork - 1), startAt(long, long.endWork)]).toEqual([
    FIRST_MINUTE,
    END_MINUTE,
  ]);
});

describe('laws', () => {
  const times = [
    timeOf(STANDARD),
    timeOf(CHINA),
    timeOf(NIGHT),
    timeOf(HALF, STANDARD),
    timeOf(ODD),
    elapsedTime(ANCHOR),
  ];
  const anyTime = fc.constantFrom(...times);
  const instant = fc.integer({ min: at('1990-01-01'), max: at('2060-01-01') });
  const work = fc.integer({ min: 1, max: 2_000_000 });

  test('adding and taking away again is nothing', () => {
    fc.assert(
      fc.property(anyTime, work, (time, amount) => {
        expect(toWork(time, startAt(time, amount))).toBe(amount);
        expect(toWork(time, finishAt(time, amount))).toBe(amount);
        expect(finishAt(time, amount)).toBeLessThanOrEqual(startAt(time, amount));
      }),
    );
  });
  test('later is never less worked', () => {
    fc.assert(
      fc.property(anyTime, instant, fc.nat(20_000), (time, from, ahead) => {
        const worked = between(time, from, from + ahead);
        expect(worked).toBeGreaterThanOrEqual(0);
        expect(worked).toBeLessThanOrEqual(ahead);
      }),
    );
  });
  test('a start is followed by work, a finish comes after it', () => {
    fc.assert(
      fc.property(anyTime, work, (time, amount) => {
        expect(between(time, startAt(time, amount), startAt(time, amount) + 1)).toBe(1);
        expect(between(time, finishAt(time, amount) - 1, finishAt(time, amount))).toBe(1);
      }),
    );
  });
});

test.each([
  [8, [480, 720, 780, 1020]],
  [4, [480, 720]],
  [7.5, [480, 720, 780, 990]],
  [24, [0, 1440]],
])('%d hours a day', (hours, edges) => {
  expect(shiftsOfHours(hours).flatMap((shift) => [shift.from, shift.to])).toEqual(edges);
});
