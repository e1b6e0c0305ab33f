/** The time axis: linear in wall-clock minutes, so a day is as wide as any other. */

export const MINUTES_PER_DAY = 1440;

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Timescale {
  /** The minute drawn `inset` pixels right of the chart's left end. */
  readonly origin: number;
  readonly pixelsPerDay: number;
  readonly inset: number;
  /** Width of the whole chart in px. */
  readonly width: number;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly day: number;
  readonly nextDay: number;
  readonly x: number;
  readonly width: number;
}

/** Pixels per day of the five named zoom levels, finest first. */
export const ZOOM_LEVELS: readonly { readonly unit: TimeUnit; readonly pixelsPerDay: number }[] = [
  { unit: 'day', pixelsPerDay: 36 },
  { unit: 'week', pixelsPerDay: 12 },
  { unit: 'month', pixelsPerDay: 3.2 },
  { unit: 'quarter', pixelsPerDay: 1.05 },
  { unit: 'year', pixelsPerDay: 0.32 },
];

const FINEST = 96;
const COARSEST = 0.05;
const INSET = 28;
const ROOM_FOR_LAST_LABEL = 220;

/** Builds the axis for a range; it is never narrower than the window it is shown in. */
export function timescale(range: Range, pixelsPerDay: number, windowWidth: number): Timescale {
  const days = Math.max(1, (range.to - range.from) / MINUTES_PER_DAY);
  const width = Math.ceil(INSET + days * pixelsPerDay + ROOM_FOR_LAST_LABEL);
  return { origin: range.from, pixelsPerDay, inset: INSET, width: Math.max(width, windowWidth) };
}

export function xOf(scale: Timescale, minute: number): number {
  return scale.inset + ((minute - scale.origin) / MINUTES_PER_DAY) * scale.pixelsPerDay;
}

export function minuteAt(scale: Timescale, x: number): number {
  return scale.origin + ((x - scale.inset) / scale.pixelsPerDay) * MINUTES_PER_DAY;
}

export function clampZoom(pixelsPerDay: number): number {
  return Math.min(FINEST, Math.max(COARSEST, pixelsPerDay));
}

/** Pixels per day at which the range and its last label fill the window. */
export function fitZoom(range: Range, windowWidth: number): number {
  const days = Math.max(1, (range.to - range.from) / MINUTES_PER_DAY);
  const room = Math.max(windowWidth / 2, windowWidth - INSET - ROOM_FOR_LAST_LABEL * 0.7);
  return clampZoom(room / days);
}

/** The named level nearest to a zoom, measured in factors. */
export function nearestLevel(pixelsPerDay: number): TimeUnit {
  const distance = (level: number) => Math.abs(Math.log(level / pixelsPerDay));
  return ZOOM_LEVELS.reduce<{ unit: TimeUnit; pixelsPerDay: number }>(
    (best, level) => (distance(level.pixelsPerDay) < distance(best.pixelsPerDay) ? level : best),
    { unit: 'day', pixelsPerDay: 36 },
  ).unit;
}

/** Units of the two header rows; null = the upper row is not needed. */
export function headerTiers(pixelsPerDay: number): {
  readonly upper: TimeUnit | null;
  readonly lower: TimeUnit;
} {
  if (pixelsPerDay >= 22) return { upper: 'week', lower: 'day' };
  if (pixelsPerDay >= 6) return { upper: 'month', lower: 'week' };
  if (pixelsPerDay >= 1.4) return { upper: 'quarter', lower: 'month' };
  if (pixelsPerDay >= 0.28) return { upper: 'year', lower: 'quarter' };
  return { upper: null, lower: 'year' };
}

/** The cells of one unit that touch the window [left, left + width) of the chart. */
export function ticks(scale: Timescale, unit: TimeUnit, window: { left: number; width: number }): Tick[] {
  const found: Tick[] = [];
  let day = startOf(unit, dayOf(minuteAt(scale, window.left)));
  for (;;) {
    const x = xOf(scale, day * MINUTES_PER_DAY);
    if (x >= window.left + window.width) return found;
    const nextDay = startOfNext(unit, day);
    found.push({ day, nextDay, x, width: (nextDay - day) * scale.pixelsPerDay });
    day = nextDay;
  }
}

export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

export interface CivilDate {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

export function civilDate(day: number): CivilDate {
  const date = new Date(day * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

export function dayFrom(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** ISO 8601 week: the week belongs to the year its Thursday lies in. */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = day + 4 - civilDate(day).weekday;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayFrom(year, 1, 1)) / 7) + 1 };
}

export function startOf(unit: TimeUnit, day: number): number {
  const { year, month, weekday } = civilDate(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - weekday + 1;
    case 'month':
      return dayFrom(year, month, 1);
    case 'quarter':
      return dayFrom(year, month - ((month - 1) % 3), 1);
    case 'year':
      return dayFrom(year, 1, 1);
  }
}

/** First day of the following unit; `day` must be a unit's first day. */
export function startOfNext(unit: TimeUnit, day: number): number {
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  const { year, month } = civilDate(day);
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  return dayFrom(year, month + months, 1);
}
