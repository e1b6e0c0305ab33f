import type { Day, Minute } from '../plan.ts';

const minutesPerDay = 1440;

/** The minute of a local date and time, or null when the fields name no real instant. */
export function minuteOf(year: number, month: number, day: number, minutes = 0): Minute | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  if (!(minutes >= 0 && minutes <= minutesPerDay)) return null;
  const instant = Date.UTC(year, month - 1, day);
  return new Date(instant).getUTCDate() === day ? instant / 60_000 + minutes : null;
}

/** The day, since the epoch, on which a minute lies. */
export const dayOf = (minute: Minute): Day => Math.floor(minute / minutesPerDay);

const instantPattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Reads `2026-07-31T17:00:00` (or with a blank, or a date alone) as local wall-clock time, cut to the minute. */
export function readInstant(text: string): Minute | null {
  const match = instantPattern.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute] = match;
  return minuteOf(Number(year), Number(month), Number(day), Number(hour ?? 0) * 60 + Number(minute ?? 0));
}

const durationPattern =
  /^(-)?P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const durations = [0, 0, 525_600, 43_200, 1440, 60, 1, 1 / 60];

/** Reads an ISO 8601 duration such as `PT8H30M0S` as minutes, not rounded; null when it is none. */
export function readDuration(text: string): number | null {
  const match = durationPattern.exec(text);
  if (match === null) return null;
  let minutes = 0;
  for (let part = 2; part <= 7; part += 1) {
    const amount = match[part];
    if (amount !== undefined) minutes += Number(amount) * (durations[part] ?? 0);
  }
  if (!Number.isFinite(minutes)) return null;
  return match[1] === undefined ? minutes : 0 - minutes;
}

/** Reads `08:00`, `08:00:00` or `0800` as minutes after midnight. */
export function readTimeOfDay(text: string): number | null {
  const match = /^(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):?(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= minutesPerDay ? minutes : null;
}

/** Reads a decimal number; null for anything else, the empty text included. */
export function readNumber(text: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : null;
}

/** Reads `1`, `0`, `true`, `false`, `Y`, `N`, `yes`, `no`. */
export function readFlag(text: string): boolean | null {
  if (/^(?:1|true|y|yes)$/i.test(text)) return true;
  return /^(?:0|false|n|no)$/i.test(text) ? false : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes a minute as `2026-07-31T17:00:00`. */
export function writeInstant(minute: Minute): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}:00`;
}

/** As `writeInstant`, for what may be missing. */
export const instantText = (minute: Minute | null | undefined): string | null =>
  minute === null || minute === undefined ? null : writeInstant(minute);

/** Writes minutes after midnight as `08:00:00`; 24:00 is written as `00:00:00`. */
export function writeTimeOfDay(minutes: number): string {
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}

/** Writes whole minutes as `PT8H30M0S`. */
export function writeDuration(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : ''}PT${Math.floor(size / 60)}H${size % 60}M0S`;
}

/** As `writeDuration`, for what may be missing. */
export const durationText = (minutes: number | null): string | null =>
  minutes === null ? null : writeDuration(minutes);
