import type { Day, PlanCalendar, Shift } from '../plan.ts';
import { weekdayOf } from '../days.ts';
import { tidyShifts } from './shifts.ts';

/** Writes the shifts of every day from `from` to before `to` into `into`. */
export type DayPainter = (from: Day, to: Day, into: (readonly Shift[])[]) => void;

interface Layer {
  readonly from: Day;
  readonly to: Day;
  /** By weekday; null leaves what lies below. */
  readonly week: readonly (readonly Shift[] | null)[];
}

const NONE: readonly Shift[] = [];

/**
 * The days of a calendar whose bases come first in `chain`. Weeks lie lowest, work weeks above
 * them, exceptions on top, and a holiday of the base outlasts the hours a derived calendar gives
 * that weekday, as in Microsoft Project.
 */
export function paintDays(chain: readonly PlanCalendar[]): DayPainter {
  const layers = [...chain.flatMap(weekLayers), ...chain.flatMap(exceptionLayers)];
  return (from, to, into) => {
    into.length = 0;
    for (let day = from; day < to; day++) into.push(NONE);
    for (const layer of layers) paint(layer, { from, to, into });
  };
}

function paint(layer: Layer, target: { from: Day; to: Day; into: (readonly Shift[])[] }): void {
  const first = Math.max(layer.from, target.from);
  const end = Math.min(layer.to + 1, target.to);
  let weekday = weekdayOf(first);
  for (let day = first; day < end; day++) {
    const shifts = layer.week[weekday];
    if (shifts !== null && shifts !== undefined) target.into[day - target.from] = shifts;
    weekday = weekday === 6 ? 0 : weekday + 1;
  }
}

function weekLayers(calendar: PlanCalendar): readonly Layer[] {
  const always = { from: -Infinity, to: Infinity, week: calendar.week };
  return [always, ...(calendar.workWeeks ?? [])].map((layer) => ({ ...layer, week: tidyWeek(layer.week) }));
}

function exceptionLayers(calendar: PlanCalendar): readonly Layer[] {
  return calendar.exceptions.map((exception) => {
    const shifts = tidyShifts(exception.shifts);
    return { from: exception.from, to: exception.to, week: Array.from({ length: 7 }, () => shifts) };
  });
}

function tidyWeek(week: Layer['week']): Layer['week'] {
  return Array.from({ length: 7 }, (_, weekday) => {
    const shifts = week[weekday] ?? null;
    return shifts === null ? null : tidyShifts(shifts);
  });
}
