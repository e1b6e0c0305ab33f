import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromIso, isoOfDay, weekdayOf } from '../days.ts';
import { earnedSchedule, scheduleIndices } from './earned-schedule.ts';
import { earnedValue } from './earned-value.ts';
import { valueOf, type Figure } from './figure.ts';
import { plannedValue } from './planned-value.ts';
import { portfolioValue } from './portfolio.ts';

const demo = new URL('../../../content/demo/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, demo), 'utf8')) as T;

interface DemoTask {
  readonly kind: string;
  readonly blStart: string;
  readonly blFinish: string;
  readonly bac?: number;
  readonly durationDays?: number;
}
interface DemoProject {
  readonly id: string;
  readonly blStart: string;
  readonly wbs: readonly DemoTask[];
  readonly evm: Readonly<Record<string, number | null>>;
  readonly evmMonthly: readonly { readonly month: string; readonly pv: number; readonly ev?: number }[];
}
const projects = readdirSync(new URL('projects/', demo)).map(
  (name) => read<{ project: DemoProject }>(`projects/${name}`).project,
);
const { calendar } = read<{
  calendar: { holidays: readonly { date: string }[]; makeupWorkdays: readonly string[] };
}>('calendar.json');
const vectors = read<{ testVectors: Record<string, Record<string, unknown>> }>(
  'test-vectors.json',
).testVectors;

const daysOff = new Set(calendar.holidays.map(({ date }) => date));
const makeup = new Set(calendar.makeupWorkdays);
const number = (iso: string): number => dayFromIso(iso) ?? NaN;
const isWorked = (day: number): boolean =>
  makeup.has(isoOfDay(day)) || (weekdayOf(day) % 6 !== 0 && !daysOff.has(isoOfDay(day)));
const workingDays = (from: string, to: string): number =>
  Array.from({ length: number(to) - number(from) + 1 }, (_, index) => number(from) + index).filter(isWorked)
    .length;

/** Rounded as the demonstration data is; what is missing there is null. */
const to = (digits: number, figure: Figure): number | null => {
  const value = valueOf(figure);
  return value === null ? null : Number(value.toFixed(digits));
};

/** Planned value by working day from the baseline, as the project's schedule spreads it. */
const curveOf = ({ blStart, wbs }: DemoProject): readonly number[] =>
  plannedValue(
    wbs
      .filter(({ kind }) => kind === 'task')
      .map((task) => ({
        start: workingDays(blStart, task.blStart) - 1,
        periods: workingDays(task.blStart, task.blFinish),
        budget: task.bac ?? 0,
      })),
  );

describe('earned value', () => {
  test.each(projects.map((project) => [project.id, project] as const))('%s is as published', (_, { evm }) => {
    const money = (key: string): number | null => evm[key] ?? null;
    const told = earnedValue({ bac: money('bac'), pv: money('pv'), ev: money('ev'), ac: money('ac') });
    expect({
      sv: to(0, told.sv),
      cv: to(0, told.cv),
      spi: to(4, told.spi),
      cpi: to(4, told.cpi),
      eac_cpi: to(0, told.eac.typical),
      eac_bud: to(0, told.eac.oneOff),
      eac_spi_cpi: to(0, told.eac.combined),
      etc: to(0, told.etc),
      vac: to(0, told.vac),
      tcpi_bac: to(4, told.tcpiBac),
      tcpi_eac: to(4, told.tcpiEac),
      pctComplete: to(4, told.complete),
      pctSpent: to(4, told.spent),
    }).toEqual(
      Object.fromEntries(
        'sv cv spi cpi eac_cpi eac_bud eac_spi_cpi etc vac tcpi_bac tcpi_eac pctComplete pctSpent'
          .split(' ')
          .map((key) => [key, money(key)]),
      ),
    );
  });

  test('the hand-checked case', () => {
    const { bac, pv, ev, ac, expected } = vectors['evm'] as unknown as Record<string, number> & {
      expected: Record<string, number>;
    };
    const told = earnedValue({ bac: bac ?? null, pv: pv ?? null, ev: ev ?? null, ac: ac ?? null });
    expect({
      sv: valueOf(told.sv),
      cv: valueOf(told.cv),
      spi: valueOf(told.spi),
      cpi: valueOf(told.cpi),
      eac_cpi: valueOf(told.eac.typical),
      eac_budget: valueOf(told.eac.oneOff),
      eac_cpi_spi: to(9, told.eac.combined),
      etc_cpi: valueOf(told.etc),
      vac: valueOf(told.vac),
      tcpi_bac: valueOf(told.tcpiBac),
      tcpi_eac: valueOf(told.tcpiEac),
    }).toEqual(expected);
  });

  const base = { bac: 1000, pv: 500, ev: 400, ac: 500 };
  test('the other estimates', () => {
    const told = earnedValue({ ...base, bottomUpEtc: 640, recent: { ev: 90, ac: 100 } }, 'bottomUp');
    expect(told.eac.bottomUp).toEqual({ value: 1140 });
    expect(valueOf(told.eac.weighted)).toBeCloseTo(1250, 9);
    expect(valueOf(told.eac.recent)).toBeCloseTo(500 + 600 / 0.9, 9);
    expect([told.etc, told.vac]).toEqual([{ value: 640 }, { value: -140 }]);
    expect(valueOf(told.tcpiEac)).toBeCloseTo(600 / 640, 9);
    expect(earnedValue({ ...base, bottomUpEtc: 0 }, 'bottomUp').tcpiEac).toEqual({
      missing: 'evm.forecast-exhausted',
    });
  });

  test.each([
    ['no budget', { ...base, bac: null }, 'eac', 'evm.no-baseline'],
    ['nothing measured', { ...base, ev: null }, 'spi', 'evm.no-measure'],
    ['nothing planned yet', { ...base, pv: 0 }, 'spi', 'evm.nothing-planned'],
    ['nothing spent yet', { ...base, ac: 0 }, 'cpi', 'evm.nothing-spent'],
    ['nothing earned yet', { ...base, ev: 0 }, 'eac', 'evm.nothing-earned'],
    ['the budget is used up', { ...base, ac: 1000 }, 'tcpiBac', 'evm.budget-exhausted'],
    ['all is done', { ...base, ev: 1000, ac: 1100 }, 'tcpiBac', 'evm.complete'],
  ] as const)('%s: the reason in place of a number', (_, input, key, reason) => {
    const told = earnedValue(input);
    expect(key === 'eac' ? told.eac.typical : told[key]).toEqual({ missing: reason });
  });
  test('an estimate without its input says so', () => {
    expect(earnedValue(base).eac).toMatchObject({
      bottomUp: { missing: 'evm.no-forecast' },
      recent: { missing: 'evm.no-recent-cost' },
    });
  });
});

describe('earned schedule', () => {
  test.each(projects.map((project) => [project.id, project] as const))('%s is as published', (_, project) => {
    const { evm } = project;
    const pv = curveOf(project);
    const at = workingDays(project.blStart, '2026-10-31');
    const told = earnedSchedule({ pv, ev: evm['ev'] ?? NaN, at });
    expect({
      pv: Math.round(pv[at - 1] ?? NaN),
      pd: valueOf(told.pd),
      at,
      es: to(4, told.es),
      svt: to(4, told.svt),
      spit: to(4, told.spit),
      ieact: to(4, told.ieact),
    }).toEqual(
      Object.fromEntries('pv pd at es svt spit ieact'.split(' ').map((key) => [key, evm[key] ?? null])),
    );
  });

  test('the hand-checked case', () => {
    const { pvCumulative, ev, actualTimeMonths, expected } = vectors['earnedScheduleMonthly'] as unknown as {
      pvCumulative: number[];
      ev: number;
      actualTimeMonths: number;
      expected: Record<string, number>;
    };
    const told = earnedSchedule({ pv: pvCumulative, ev, at: actualTimeMonths });
    expect({
      C: to(4, told.c),
      I: to(4, told.i),
      ES: to(4, told.es),
      SPIt: to(4, told.spit),
      SVt: to(4, told.svt),
      PD: to(4, told.pd),
      IEACt: to(4, told.ieact),
    }).toEqual(expected);
    expect(to(4, told.tspi)).toBe(1.1667);
  });

  test('reasons in place of numbers', () => {
    expect(earnedSchedule({ pv: [], ev: 1, at: 1 }).es).toEqual({ missing: 'evm.no-baseline' });
    expect(scheduleIndices({ es: 3, at: 5, pd: 5 }).tspi).toEqual({ missing: 'evm.baseline-elapsed' });
    expect(scheduleIndices({ es: 5, at: 6, pd: 5 }).tspi).toEqual({ missing: 'evm.complete' });
    expect(scheduleIndices({ es: 1, at: 0, pd: 5 }).spit).toEqual({ missing: 'evm.not-started' });
  });
});

describe('portfolio', () => {
  const parts = projects.map(({ evm }) => ({
    bac: evm['bac'] ?? null,
    pv: evm['pv'] ?? null,
    ev: evm['ev'] ?? null,
    ac: evm['ac'] ?? null,
  }));
  test('the twelve projects: ratios of sums, not means of ratios', () => {
    const told = portfolioValue(parts);
    expect([to(4, told.spi), to(4, told.cpi), told.contributing]).toEqual([0.828, 0.9279, 12]);
    const mean = parts.reduce((sum, { ev, pv }) => sum + (ev ?? 0) / (pv ?? 1), 0) / parts.length;
    expect(Number(mean.toFixed(4))).toBe(0.9105);
  });

  const figure = fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: null });
  test('an index lies between the least and the greatest of its parts, and half-known projects do not count', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ bac: figure, pv: figure, ev: figure, ac: figure })), (some) => {
        const whole = some.flatMap(({ pv, ev, ac }) =>
          pv !== null && ev !== null && ac !== null ? [ev / ac] : [],
        );
        const { cpi, contributing } = portfolioValue(some);
        expect(contributing).toBe(whole.length);
        const value = valueOf(cpi);
        if (whole.length === 0) expect(cpi).toEqual({ missing: 'evm.no-measure' });
        else {
          expect(value).toBeGreaterThanOrEqual(Math.min(...whole) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(Math.max(...whole) * (1 + 1e-12));
        }
      }),
    );
  });
});
