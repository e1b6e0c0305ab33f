import type { Day } from '../../plan.ts';

/** A recurring calendar exception as MSPDI states it. */
export interface Recurrence {
  /** 1 daily · 2 yearly by date · 3 yearly by position · 4 monthly by date · 5 monthly by position · 6 weekly · 7 every n days · 8 every n weekdays. */
  readonly type: number;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  readonly period: number;
  /** Null when the end date alone limits the series. */
  readonly occurrences: number | null;
  /** Bit 0 = Sunday … bit 6 = Saturday. */
  readonly daysOfWeek: number;
  /** 0 any day · 1 weekday · 2 weekend day · 3 Sunday … 9 Saturday. */
  readonly monthItem: number;
  /** 0 first … 3 fourth · 4 last. */
  readonly monthPosition: number;
  /** 0 January … 11 December. */
  readonly month: number;
  readonly monthDay: number;
}

const longestSeries = 40_000;

/** The single days a recurring exception names, in order; at most 40,000 days are looked at. */
export function recurrenceDays(rule: Recurrence): Day[] {
  const limit = rule.occurrences ?? Infinity;
  const days: Day[] = [];
  const last = Math.min(rule.to, rule.from + longestSeries);
  const falls = matcher(rule);
  for (let day = rule.from; day <= last && days.length < limit; day += 1) if (falls(day)) days.push(day);
  return days;
}

function matcher(rule: Recurrence): (day: Day) => boolean {
  const period = Math.max(1, rule.period);
  switch (rule.type) {
    case 2:
      return byMonth(12, rule.month, (day) => isMonthDay(day, rule.monthDay));
    case 3:
      return byMonth(12, rule.month, (day) => isMonthPosition(day, rule));
    case 4:
      return byMonth(period, monthIndex(rule.from), (day) => isMonthDay(day, rule.monthDay));
    case 5:
      return byMonth(period, monthIndex(rule.from), (day) => isMonthPosition(day, rule));
    case 6:
      return weekly(rule, period);
    case 8:
      return everyWeekday(rule.from, period);
    default:
      return (day) => (day - rule.from) % period === 0;
  }
}

const byMonth =
  (period: number, first: number, falls: (day: Day) => boolean) =>
  (day: Day): boolean =>
    (((monthIndex(day) - first) % period) + period) % period === 0 && falls(day);

function weekly(rule: Recurrence, period: number): (day: Day) => boolean {
  const firstWeek = weekIndex(rule.from);
  return (day) =>
    (weekIndex(day) - firstWeek) % period === 0 && ((rule.daysOfWeek >> weekday(day)) & 1) === 1;
}

function everyWeekday(from: Day, period: number): (day: Day) => boolean {
  let seen = 0;
  let counted = from - 1;
  return (day) => {
    for (; counted < day; counted += 1) if (isWorkday(counted + 1)) seen += 1;
    return isWorkday(day) && (seen - 1) % period === 0;
  };
}

/** 1970-01-01 was a Thursday. */
const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;
const weekIndex = (day: Day): number => Math.floor((day + 4) / 7);
const isWorkday = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6;
const dateOf = (day: Day): Date => new Date(day * 86_400_000);

const monthIndex = (day: Day): number => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();

function monthLength(day: Day): number {
  const date = dateOf(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** A month that is too short takes its last day. */
const isMonthDay = (day: Day, monthDay: number): boolean =>
  dateOf(day).getUTCDate() === Math.min(monthDay, monthLength(day));

function isMonthPosition(day: Day, rule: Recurrence): boolean {
  const isItem = (other: Day): boolean => isMonthItem(other, rule.monthItem);
  if (!isItem(day)) return false;
  const date = dateOf(day).getUTCDate();
  const [first, end] =
    rule.monthPosition >= 4 ? [day + 1, day + monthLength(day) - date + 1] : [day - date + 1, day];
  let others = 0;
  for (let other = first; other < end; other += 1) if (isItem(other)) others += 1;
  return others === (rule.monthPosition >= 4 ? 0 : rule.monthPosition);
}

function isMonthItem(day: Day, item: number): boolean {
  if (item === 0) return true;
  if (item === 1) return isWorkday(day);
  return item === 2 ? !isWorkday(day) : weekday(day) === item - 3;
}
