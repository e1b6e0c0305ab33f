import type { PlanCalendar } from '#engine/plan.ts';

/** The minutes of a calendar around a day, written out one by one. */
export interface Minutes {
  readonly starts: readonly number[];
  /** Where a milestone may stand: at a working minute's start or end. */
  readonly stands: readonly number[];
}

const DAYS_BACK = 80;
const DAYS_AHEAD = 260;

/** The working minutes of a calendar from 80 days before a day to 260 after it; without one, all of them. */
export function listMinutes(calendar: PlanCalendar | null, from: number): Minutes {
  const starts: number[] = [];
  for (let day = from - DAYS_BACK; day < from + DAYS_AHEAD; day++) {
    const exception = calendar?.exceptions.findLast((item) => day >= item.from && day <= item.to);
    const shifts =
      calendar === null ? [{ from: 0, to: 1440 }] : (exception?.shifts ?? calendar.week[(day + 4) % 7] ?? []);
    for (const shift of shifts)
      for (let minute = shift.from; minute < shift.to; minute++) starts.push(day * 1440 + minute);
  }
  return { starts, stands: [...new Set(starts.flatMap((minute) => [minute, minute + 1]))] };
}

/** The first index at which the test holds, given that it then holds for all later ones. */
export function firstIndex(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
