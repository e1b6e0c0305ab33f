import { paintDays } from '#engine/calendar/day-shifts.ts';
import { dayFromIso, dayOf, isoOfDay, LAST_DAY } from '#engine/days.ts';
import type { Day, PlanCalendar, Shift } from '#engine/plan.ts';
import type { DaysImported, ImportedDay, WorkingDays } from '../schema.ts';
import type { CalendarDayRow, Week } from '../tables.ts';
import { minutesOfShifts } from './week.ts';

export interface CalendarFacts {
  readonly code: string;
  readonly name: string;
  readonly week: Week;
}
export type DayFacts = Pick<CalendarDayRow, 'on_date' | 'kind' | 'name'>;

export interface CalendarParts {
  readonly calendar: CalendarFacts;
  readonly days: readonly DayFacts[];
  /** Code of the base calendar. */
  readonly base: string | null;
  /** Hours of a day worked by exception where the week itself is silent. */
  readonly shifts: readonly Shift[];
}

/** A stored calendar as the engine takes it; its id there is the calendar's code. */
export const planCalendarOf = ({ calendar, days, base, shifts }: CalendarParts): PlanCalendar => ({
  id: calendar.code,
  name: calendar.name,
  base,
  week: calendar.week,
  exceptions: days.flatMap(({ on_date, kind, name }) => {
    const day = dayFromIso(on_date);
    return day === null ? [] : [{ from: day, to: day, shifts: kind === 'off' ? [] : shifts, name }];
  }),
});

/** Working minutes of each day from `from` to `to`, both counted; bases come first in the chain. */
export const minutesByDay = (chain: readonly PlanCalendar[], from: Day, to: Day): number[] => {
  const painted: (readonly Shift[])[] = [];
  paintDays(chain)(from, to + 1, painted);
  return painted.map(minutesOfShifts);
};

/** Working days of each month of a year. */
export const workingDaysByMonth = (chain: readonly PlanCalendar[], year: number): number[] =>
  Array.from({ length: 12 }, (_, month) => {
    const last = month === 11 ? dayOf(year, 12, 31) : dayOf(year, month + 2, 1) - 1;
    return minutesByDay(chain, dayOf(year, month + 1, 1), last).filter((minutes) => minutes > 0).length;
  });

/** Working days and minutes between two days, both counted. */
export const workingDaysBetween = (chain: readonly PlanCalendar[], from: Day, to: Day): WorkingDays => {
  const worked = minutesByDay(chain, from, to).filter((minutes) => minutes > 0);
  return {
    from: isoOfDay(from),
    to: isoOfDay(to),
    workingDays: worked.length,
    workingMinutes: worked.reduce((sum, one) => sum + one, 0),
  };
};

/** The span from a day to the n-th working day, that day itself being the first where it is worked; null where none is left. */
export const spanOfWorkingDays = (
  chain: readonly PlanCalendar[],
  from: Day,
  count: number,
): WorkingDays | null => {
  let [left, at] = [count, from];
  while (at <= LAST_DAY) {
    const end = Math.min(at + 365, LAST_DAY);
    for (const minutes of minutesByDay(chain, at, end)) {
      if (minutes > 0) left -= 1;
      if (left === 0) return workingDaysBetween(chain, from, at);
      at += 1;
    }
  }
  return null;
};

type StoredDay = Pick<CalendarDayRow, 'on_date' | 'kind' | 'name'> & { readonly provisional: boolean };

/**
 * What an import of one year does: named days are added or changed, provisional ones that a
 * published list does not name go, everything else stays. A provisional list never overrides a published day.
 */
export const importOutcome = (
  stored: readonly StoredDay[],
  rows: readonly ImportedDay[],
  { provisional }: { readonly provisional: boolean },
): DaysImported => {
  const before = new Map(
    stored.map((day) => [day.on_date, { kind: day.kind, name: day.name, provisional: day.provisional }]),
  );
  const outcome: DaysImported = { added: [], changed: [], removed: [], kept: [] };
  for (const { onDate, kind, name } of rows) {
    const old = before.get(onDate) ?? null;
    const fresh = { onDate, before: old, after: { kind, name, provisional } };
    before.delete(onDate);
    if (old === null) outcome.added.push(fresh);
    else if (old.kind === kind && old.name === name && old.provisional === provisional)
      outcome.kept.push(fresh);
    else if (provisional && !old.provisional) outcome.kept.push({ onDate, before: old, after: old });
    else outcome.changed.push(fresh);
  }
  for (const [onDate, old] of before) {
    if (old.provisional && !provisional) outcome.removed.push({ onDate, before: old, after: null });
    else outcome.kept.push({ onDate, before: old, after: old });
  }
  return outcome;
};
