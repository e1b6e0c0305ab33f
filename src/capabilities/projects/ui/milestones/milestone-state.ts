import { dayFromIso } from '#engine/days.ts';

interface Dated {
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

export interface MilestoneStanding {
  readonly key:
    | 'reached'
    | 'reachedLate'
    | 'reachedEarly'
    | 'overdue'
    | 'late'
    | 'early'
    | 'onTime'
    | 'undated';
  /** Calendar days, at least 0. */
  readonly days: number;
}

const daysBetween = (from: string, to: string): number => (dayFromIso(to) ?? 0) - (dayFromIso(from) ?? 0);

/** How a milestone stands against its baseline; one that is due and not reached is overdue, whatever its forecast. */
export const milestoneStanding = (
  { baselineOn, forecastOn, actualOn }: Dated,
  today: string,
): MilestoneStanding => {
  if (actualOn) {
    const late = baselineOn ? daysBetween(baselineOn, actualOn) : 0;
    return { key: late > 0 ? 'reachedLate' : late < 0 ? 'reachedEarly' : 'reached', days: Math.abs(late) };
  }
  const due = forecastOn ?? baselineOn;
  if (!due) return { key: 'undated', days: 0 };
  if (due < today) return { key: 'overdue', days: daysBetween(due, today) };
  const late = baselineOn ? daysBetween(baselineOn, due) : 0;
  return { key: late > 0 ? 'late' : late < 0 ? 'early' : 'onTime', days: Math.abs(late) };
};
