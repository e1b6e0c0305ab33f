import type { GanttRow } from './model.ts';
import { MINUTES_PER_DAY, startOf, dayOf, type Range } from './timescale.ts';

type Dated = Pick<GanttRow, 'start' | 'finish' | 'baselineStart' | 'baselineFinish' | 'deadline'>;

const WEEK = 7 * MINUTES_PER_DAY;

/** From the earliest to the latest date any row shows; null when none has one. */
export function contentRange(rows: readonly Dated[]): Range | null {
  let from = Infinity;
  let to = -Infinity;
  for (const row of rows) {
    for (const minute of [row.start, row.finish, row.baselineStart, row.baselineFinish, row.deadline]) {
      if (minute === null || minute === undefined) continue;
      if (minute < from) from = minute;
      if (minute > to) to = minute;
    }
  }
  return from <= to ? { from, to } : null;
}

/** The axis: the content, today, and a week or two of air; begins on a Monday. */
export function axisRange(content: Range | null, today: number | null): Range {
  const middle = today ?? 0;
  const { from, to } = content ?? { from: middle - 4 * WEEK, to: middle + 8 * WEEK };
  const earliest = Math.min(from, today ?? from) - WEEK;
  return {
    from: startOf('week', dayOf(earliest)) * MINUTES_PER_DAY,
    to: Math.max(to, today ?? to) + 2 * WEEK,
  };
}
