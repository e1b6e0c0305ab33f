import { dayOf, isoOfDay } from '#engine/days.ts';

/** One month as weeks from Monday; places before the first and after the last day are null. */
export const weeksOf = (year: number, month: number): (string | null)[][] => {
  const first = dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  const lead = (weekdayOf(isoOfDay(first)) + 6) % 7;
  const places = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: next - first }, (_, index) => isoOfDay(first + index)),
  ];
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
};

/** 0 = Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
