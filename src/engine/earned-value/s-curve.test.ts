import { describe, expect, test } from 'vitest';
import type { Minute } from '../plan.ts';
import { demoProjects, statutory } from '../../../test/support/demo-enterprise.ts';
import { at, STANDARD } from '../../../test/support/plan-notation.ts';
import { compileCalendar } from '../calendar/calendar.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import { dayOf, dayOfMinute } from '../days.ts';
import { sCurve, timePhased, type CurveWork } from './s-curve.ts';

function timeOf(calendar: typeof STANDARD): WorkTime {
  const compiled = compileCalendar([calendar], calendar.id, dayOfMinute(at('2026-01-05')));
  if (compiled.status === 'refused') throw new Error(compiled.message);
  return compiled.time;
}
const time = timeOf(STANDARD);
const work = (start: string, finish: string, budgetFen: number): CurveWork => ({
  start: at(start),
  finish: at(`${finish}T17:00`),
  budgetFen,
  time,
});

describe('money over time', () => {
  test('is spread over working days, not over the days of the calendar', () => {
    // Monday to the Friday of the second week: ten working days.
    const works = [work('2026-01-05', '2026-01-16', 1_000)];
    expect(
      timePhased(works, [at('2026-01-09T17:00'), at('2026-01-11T17:00'), at('2026-01-16T17:00')]),
    ).toEqual([500, 500, 1_000]);
  });
  test('of work without duration counts when it is finished', () => {
    const gate = { ...work('2026-01-05', '2026-01-05', 300), start: at('2026-01-05T17:00') };
    expect(timePhased([gate], [at('2026-01-05T16:59'), at('2026-01-05T17:00')])).toEqual([0, 300]);
  });
  test('ends at the sum of the budgets to the last 分', () => {
    const works = [work('2026-01-05', '2026-01-07', 100), work('2026-01-05', '2026-01-13', 1)];
    expect(timePhased(works, [at('2026-01-06T17:00'), at('2026-01-30')])).toEqual([67, 101]);
  });
});

describe('the S-curve', () => {
  const ends = ['2026-01-09', '2026-01-16', '2026-01-23', '2026-01-30'].map((day) => at(`${day}T17:00`));
  const planned = [work('2026-01-05', '2026-01-23', 1_500)];
  const reports = [
    { at: at('2026-01-09T17:00'), evFen: 400, acFen: 500 },
    { at: at('2026-01-16T17:00'), evFen: 750, acFen: 1_000 },
  ];
  const remaining = [work('2026-01-19', '2026-01-30', 750)];

  test('tells plan, progress and cost up to the last report and the forecast from there', () => {
    expect(sCurve({ ends, planned, reports, remaining, eacFen: 2_000 })).toEqual([
      { end: ends[0], pvFen: 500, evFen: 400, acFen: 500, forecastFen: null },
      { end: ends[1], pvFen: 1_000, evFen: 750, acFen: 1_000, forecastFen: 1_000 },
      { end: ends[2], pvFen: 1_500, evFen: null, acFen: null, forecastFen: 1_500 },
      { end: ends[3], pvFen: 1_500, evFen: null, acFen: null, forecastFen: 2_000 },
    ]);
  });
  test('shows a report within a period at its end', () => {
    const early = [{ at: at('2026-01-07T17:00'), evFen: 200, acFen: 210 }];
    expect(sCurve({ ends, planned, reports: early, remaining: [], eacFen: null })[0]).toMatchObject({
      evFen: 200,
      acFen: 210,
      forecastFen: null,
    });
  });
  test('without a baseline has no planned value, which is not one of 0', () => {
    const [first] = sCurve({ ends, planned: [], reports, remaining, eacFen: null });
    expect(first).toMatchObject({ pvFen: null, evFen: 400 });
  });
  test('without a report tells the plan alone', () => {
    const [first] = sCurve({ ends, planned, reports: [], remaining, eacFen: 2_000 });
    expect(first).toEqual({ end: ends[0], pvFen: 500, evFen: null, acFen: null, forecastFen: null });
  });
});

const workingDays = timeOf(statutory);

/** The first minute after a month `2026-07`. */
function endOf(month: string): Minute {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return dayOf(number === 12 ? year + 1 : year, (number % 12) + 1, 1) * 1440;
}

test.each(demoProjects.map((project) => [project.id, project] as const))(
  '%s has the published planned value of every month, to the yuan',
  (_, { evmMonthly, wbs }) => {
    const works = wbs
      .filter(({ kind }) => kind === 'task')
      .map(({ blStart, blFinish, bac = 0 }) => ({
        start: at(blStart),
        finish: at(`${blFinish}T17:00`),
        budgetFen: bac * 100,
        time: workingDays,
      }));
    const pv = timePhased(
      works,
      evmMonthly.map(({ month }) => endOf(month)),
    );
    expect(pv.map((fen) => Math.round(fen / 100))).toEqual(evmMonthly.map((one) => one.pv));
  },
);
