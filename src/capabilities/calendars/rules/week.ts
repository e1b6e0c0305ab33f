import type { Told } from '#platform/errors.ts';
import type { Week, WorkSpan } from '../schema.ts';

export const minutesOfShifts = (shifts: readonly WorkSpan[]): number =>
  shifts.reduce((sum, { from, to }) => sum + to - from, 0);

/** The hours of an ordinary working day: the first day from Monday on that is worked, or else the base's. */
export const ordinaryShifts = (
  week: readonly (readonly WorkSpan[] | null)[],
  base: readonly WorkSpan[] = [],
): readonly WorkSpan[] =>
  [...week.slice(1), week[0] ?? null].find(
    (day): day is NonNullable<typeof day> => day !== null && day.length > 0,
  ) ?? base;

/** The week as it is worked: where it is silent the base's day applies. */
export const weekOn = (week: Week, base: Week | null): Week =>
  week.map((day, weekday) => day ?? base?.[weekday] ?? null);

export const minutesOfWeek = (week: Week): number =>
  week.reduce((sum, day) => sum + minutesOfShifts(day ?? []), 0);

export interface LinkedWeek {
  readonly id: string;
  readonly baseId: string | null;
  readonly week: Week;
}

const silentWeek: Week = [null, null, null, null, null, null, null];

/** The week of a calendar as it is worked, its bases counted in; silent all through where there is no such calendar. */
export const workedWeek = (calendars: readonly LinkedWeek[], id: string | null): Week => {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const seen = new Set<string>();
  let week = silentWeek;
  for (let at = byId.get(id ?? ''); at && !seen.has(at.id); at = byId.get(at.baseId ?? '')) {
    week = weekOn(week, at.week);
    seen.add(at.id);
  }
  return week;
};

/** Calendars that stand on one, directly or by way of others. */
export const derivedFrom = <C extends LinkedWeek>(calendars: readonly C[], id: string): C[] => {
  const found = new Set<string>();
  const take = (baseId: string): void => {
    for (const one of calendars) {
      if (one.baseId !== baseId || one.id === id || found.has(one.id)) continue;
      found.add(one.id);
      take(one.id);
    }
  };
  take(id);
  return calendars.filter((one) => found.has(one.id));
};

/** `540` as `09:00`; the end of the day is `24:00`. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const spanText = ({ from, to }: WorkSpan): string => `${clockText(from)}–${clockText(to)}`;

/** A time of day as people write it: `9`, `9:30`, `0930`, `18：00`, `24:00`; null where it is none. */
export const minuteOfClock = (text: string): number | null => {
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim()) ?? [];
  const value = Number(hour) * 60 + Number(minute);
  return hour === '' || Number(minute) > 59 || value > 1440 ? null : value;
};

export interface WeekProblem {
  readonly rule: 'calendar.never-worked' | 'calendar.week-has-no-base' | 'calendar.spans-overlap';
  /** 0 = Sunday; null = the whole week. */
  readonly weekday: number | null;
  readonly params: Readonly<Record<string, string | Told>>;
}

const inOrder = (day: readonly WorkSpan[]): readonly WorkSpan[] =>
  day.toSorted((one, other) => one.from - other.from);

/** Shifts of every day in the order of the clock. */
export const sortedWeek = (week: Week): Week => week.map((day) => day && [...inOrder(day)]);

/** What keeps a week from being worked, each with its day; `base` is the base's week as worked, null without one. */
export const weekProblems = (week: Week, base: Week | null): WeekProblem[] => {
  const problems = week.flatMap((day, weekday) => dayProblems(day, { weekday, hasBase: base !== null }));
  if (problems.length === 0 && minutesOfWeek(weekOn(week, base)) === 0)
    problems.push({ rule: 'calendar.never-worked', weekday: null, params: {} });
  return problems;
};

const dayProblems = (
  day: Week[number],
  { weekday, hasBase }: { readonly weekday: number; readonly hasBase: boolean },
): WeekProblem[] => {
  const told: Told = { rule: `calendar.weekday-${weekday}` };
  if (day === null)
    return hasBase ? [] : [{ rule: 'calendar.week-has-no-base', weekday, params: { day: told } }];
  const spans = inOrder(day);
  return spans.slice(1).flatMap((span, index): WeekProblem[] => {
    const before = spans[index];
    if (!before || span.from >= before.to) return [];
    const params = { day: told, first: spanText(before), second: spanText(span) };
    return [{ rule: 'calendar.spans-overlap', weekday, params }];
  });
};
