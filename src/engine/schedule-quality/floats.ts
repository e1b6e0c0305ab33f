import type { Plan } from '../plan.ts';
import { count, share, type QualityCheck } from './check.ts';
import { openTasks, uidsOf, type Leaf } from './leaves.ts';
import { LONG_DAYS } from './structure.ts';

/** 6 high float, which hides missing logic, and 7 negative float, which says the dates cannot be kept. */
export function floatChecks(plan: Plan, leaves: readonly Leaf[]): readonly [QualityCheck, QualityCheck] {
  const open = openTasks(leaves);
  const most = LONG_DAYS * plan.minutesPerDay;
  const high = open.filter(({ row }) => row.totalSlackMinutes > most);
  const negative = open.filter(({ row }) => row.totalSlackMinutes < 0);
  return [
    share('high-float', uidsOf(high), { count: open.length, whenNone: 'quality.no-open-tasks' }),
    count('negative-float', uidsOf(negative)),
  ];
}
