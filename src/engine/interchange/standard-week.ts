import type { PlanCalendar, Shift } from '../plan.ts';

/** The hours Microsoft Project gives a working day that states none. */
export const standardShifts: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];

/** Monday to Friday, 8:00–12:00 and 13:00–17:00. */
export const standardWeek: readonly (readonly Shift[])[] = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day === 0 || day === 6 ? [] : standardShifts,
);

/** A base calendar of the standard week, without holidays, under the given id. */
export const standardCalendar = (id: string): PlanCalendar => ({
  id,
  name: 'Standard',
  base: null,
  week: standardWeek,
  exceptions: [],
});

/** Sorts shifts and joins those that touch or overlap; empty ones vanish. */
export function tidyShifts(shifts: readonly Shift[]): Shift[] {
  const tidy: Shift[] = [];
  for (const shift of [...shifts].sort((a, b) => a.from - b.from)) {
    if (shift.to <= shift.from) continue;
    const last = tidy.at(-1);
    if (last !== undefined && shift.from < last.to) {
      tidy[tidy.length - 1] = { from: last.from, to: Math.max(last.to, shift.to) };
    } else tidy.push(shift);
  }
  return tidy;
}

/** Calendars whose base is missing, or leads back to themselves, get none; `cut` hears of each. */
export function soundBases(
  calendars: readonly PlanCalendar[],
  cut: (calendar: PlanCalendar, why: 'missing' | 'cycle') => void,
): PlanCalendar[] {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const rootless = new Set<PlanCalendar>();
  const settled = new Set<PlanCalendar>();
  for (const start of calendars) {
    const walked = new Set<PlanCalendar>();
    for (let at: PlanCalendar | undefined = start; at !== undefined && !settled.has(at);) {
      walked.add(at);
      const base: PlanCalendar | undefined = at.base === null ? undefined : byId.get(at.base);
      const why = base !== undefined && walked.has(base) ? 'cycle' : 'missing';
      if (at.base !== null && (base === undefined || why === 'cycle')) {
        rootless.add(at);
        cut(at, why);
        break;
      }
      at = base;
    }
    for (const calendar of walked) settled.add(calendar);
  }
  return calendars.map((calendar) => (rootless.has(calendar) ? { ...calendar, base: null } : calendar));
}
