import type { Day, Minute } from './plan.ts';

/** First and last day the product reckons with: 1900-01-01 and 2149-12-31. */
export const FIRST_DAY: Day = -25567;
export const LAST_DAY: Day = 65743;
export const MINUTES_PER_DAY = 1440;
export const FIRST_MINUTE: Minute = FIRST_DAY * MINUTES_PER_DAY;
/** The end of the last day, 2150-01-01T00:00. */
export const END_MINUTE: Minute = (LAST_DAY + 1) * MINUTES_PER_DAY;

const DAYS_PER_ERA = 146097;
const DAYS_TO_1970 = 719468;

/**
 * Days since 1970-01-01 of a date of the proleptic Gregorian calendar; month 1–12, day 1–31.
 * Counted in years that begin on 1 March, so that the leap day is the last of its year.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** Year, month 1–12 and day 1–31 of a day; the inverse of `dayOf`. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day an instant lies in. */
export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / MINUTES_PER_DAY);
}

// Plans are read and written by the ten thousand dates: digits are looked up and added up, without patterns between.
const pairs = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const pair = (value: number): string => pairs[value] ?? '';

/** `2026-07-31` of a day. */
export function isoOfDay(day: Day): string {
  const date = dateOf(day);
  const century = Math.floor(date.year / 100);
  return `${pair(century)}${pair(date.year - century * 100)}-${pair(date.month)}-${pair(date.day)}`;
}

/** `2026-07-31T17:00` of an instant; parts of a minute are rounded away. */
export function isoOfMinute(minute: Minute): string {
  const whole = Math.round(minute);
  const day = dayOfMinute(whole);
  const rest = whole - day * MINUTES_PER_DAY;
  return `${isoOfDay(day)}T${pair(Math.floor(rest / 60))}:${pair(rest % 60)}`;
}

const zero = 48;
const hyphen = 45;
const colon = 58;

/** The number of two digits; NaN where there are none. */
const pairAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
};

/** The day written in the first ten characters. */
const dayAtStart = (text: string): Day | null => {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return null;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = dayOf(year, month, pairAt(text, 8));
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return null;
  const date = dateOf(day);
  return date.month === month && date.year === year && date.day === pairAt(text, 8) ? day : null;
};

/** The day written as `2026-07-31`; null where it is no date, or outside 1900–2149. */
export function dayFromIso(text: string): Day | null {
  return text.length === 10 ? dayAtStart(text) : null;
}

const SECONDS = /^:\d{2}(?:\.\d+)?$/;

/** The instant written as `2026-07-31T17:00`, seconds allowed and dropped; null where it is none, or outside 1900–2149. */
export function minuteFromIso(text: string): Minute | null {
  if (text.length < 16 || (text[10] !== 'T' && text[10] !== ' ') || text.charCodeAt(13) !== colon)
    return null;
  if (text.length > 16 && !SECONDS.test(text.slice(16))) return null;
  const day = dayAtStart(text);
  const hour = pairAt(text, 11);
  const minute = pairAt(text, 14);
  return day !== null && hour <= 23 && minute <= 59 ? day * MINUTES_PER_DAY + hour * 60 + minute : null;
}
