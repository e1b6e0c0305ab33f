import type { Shift } from '../plan.ts';
import { MINUTES_PER_DAY } from '../days.ts';

/** Shifts in order, within the day, without overlaps or gaps of nothing between them. */
export function tidyShifts(shifts: readonly Shift[]): readonly Shift[] {
  const sorted = shifts
    .map((shift) => ({
      from: Math.max(0, Math.round(shift.from)),
      to: Math.min(MINUTES_PER_DAY, Math.round(shift.to)),
    }))
    .filter((shift) => shift.from < shift.to)
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const shift of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && shift.from <= last.to) last.to = Math.max(last.to, shift.to);
    else merged.push(shift);
  }
  return merged;
}

/** The time that belongs to both. */
export function commonShifts(a: readonly Shift[], b: readonly Shift[]): readonly Shift[] {
  const both = a.flatMap((x) => b.map((y) => ({ from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) })));
  return tidyShifts(both);
}

/** The time that belongs to either. */
export function eitherShifts(a: readonly Shift[], b: readonly Shift[]): readonly Shift[] {
  return tidyShifts([...a, ...b]);
}

/** Working minutes of a day with these (tidy) shifts. */
export function minutesOf(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, shift) => sum + shift.to - shift.from, 0);
}
