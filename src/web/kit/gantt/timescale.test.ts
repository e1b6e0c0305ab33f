import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  clampZoom,
  dayFrom,
  fitZoom,
  headerTiers,
  isoWeek,
  MINUTES_PER_DAY,
  minuteAt,
  nearestLevel,
  startOf,
  startOfNext,
  ticks,
  timescale,
  xOf,
  ZOOM_LEVELS,
  type TimeUnit,
} from './timescale.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const range = { from: day('2026-11-02') * MINUTES_PER_DAY, to: day('2027-02-01') * MINUTES_PER_DAY };

describe('the ISO week', () => {
  it.each([
    ['2026-11-23', 2026, 48],
    ['2027-01-01', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
  ])('of %s is week %i-W%i', (date, year, week) => {
    expect(isoWeek(day(date))).toEqual({ year, week });
  });

  it('begins on Monday', () => {
    expect(civilDate(startOf('week', day('2026-11-29')))).toMatchObject({ month: 11, day: 23, weekday: 1 });
  });
});

describe('the units of the calendar', () => {
  it.each<[TimeUnit, string, string]>([
    ['day', '2026-11-23', '2026-11-24'],
    ['week', '2026-11-23', '2026-11-30'],
    ['month', '2026-11-01', '2026-12-01'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ])('a %s around 2026-11-23 runs from %s to before %s', (unit, from, next) => {
    expect(startOf(unit, day('2026-11-23'))).toBe(day(from));
    expect(startOfNext(unit, day(from))).toBe(day(next));
  });

  it('cover every day exactly once', () => {
    const units = fc.constantFrom<TimeUnit[]>('day', 'week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(units, fc.integer({ min: -20_000, max: 40_000 }), (unit, date) => {
        const start = startOf(unit, date);
        expect(start).toBeLessThanOrEqual(date);
        expect(startOfNext(unit, start)).toBeGreaterThan(date);
        expect(startOf(unit, startOfNext(unit, start))).toBe(startOfNext(unit, start));
      }),
    );
  });

  it('know the civil date', () => {
    expect(dayFrom(1970, 1, 1)).toBe(0);
    expect(civilDate(dayFrom(2028, 2, 29))).toEqual({ year: 2028, month: 2, day: 29, weekday: 2 });
  });
});

describe('the scale', () => {
  it('takes a moment to a place and back', () => {
    const zooms = fc.double({ min: 0.05, max: 96, noNaN: true });
    fc.assert(
      fc.property(zooms, fc.integer({ min: range.from, max: range.to }), (zoom, minute) => {
        const scale = timescale(range, zoom, 800);
        expect(minuteAt(scale, xOf(scale, minute))).toBeCloseTo(minute, 3);
      }),
    );
  });

  it('is never narrower than its window', () => {
    expect(timescale(range, 0.05, 800).width).toBe(800);
    expect(timescale(range, 36, 800).width).toBe(28 + 91 * 36 + 220);
  });

  it('fits the range into the window', () => {
    const scale = timescale(range, fitZoom(range, 900), 900);
    expect(xOf(scale, range.to)).toBeGreaterThan(600);
    expect(xOf(scale, range.to)).toBeLessThan(900);
  });

  it('keeps the zoom within bounds', () => {
    expect(clampZoom(1e9)).toBe(96);
    expect(clampZoom(0)).toBe(0.05);
  });

  it('names the nearest level', () => {
    expect(ZOOM_LEVELS.map((level) => nearestLevel(level.pixelsPerDay))).toEqual(
      ZOOM_LEVELS.map((l) => l.unit),
    );
    expect(nearestLevel(2)).toBe('month');
  });

  it('gives every header cell room for a number', () => {
    const narrowest = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };
    for (let zoom = 0.08; zoom < 90; zoom *= 1.1) {
      expect(narrowest[headerTiers(zoom).lower] * zoom).toBeGreaterThanOrEqual(22);
    }
  });

  it('lists the cells that touch the window', () => {
    const scale = timescale(range, 10, 800);
    const cells = ticks(scale, 'month', { left: 100, width: 400 });
    expect(cells.map((cell) => cell.day)).toEqual([day('2026-11-01'), day('2026-12-01')]);
    expect(cells[1]).toMatchObject({ x: 28 + 29 * 10, width: 310 });
  });
});
