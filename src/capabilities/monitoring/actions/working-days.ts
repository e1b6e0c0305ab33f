import { dayFromIso, FIRST_DAY, LAST_DAY } from '#engine/days.ts';
import type { PlanCalendar } from '#engine/plan.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { minutesByDay } from '../../calendars/rules/days.ts';
import { planCalendarChain } from '../../calendars/store.ts';

/** Counts the working days after one day up to another on the calendar of the enterprise; null where it has none. */
export const workingDayCounter = async (
  db: Db | Tx,
  dates: readonly (string | null)[],
): Promise<((from: string, to: string) => number) | null> => {
  const row = await db.selectFrom('calendar').select('id').where('is_default', '=', true).executeTakeFirst();
  return row ? counterOn(await planCalendarChain(db, row.id), dates) : null;
};

// One sum over the span of all dates serves every project of the batch.
const counterOn = (chain: readonly PlanCalendar[], dates: readonly (string | null)[]) => {
  const days = dates.flatMap((date) => (date === null ? [] : (dayFromIso(date) ?? [])));
  const first = Math.max(FIRST_DAY, Math.min(...days, LAST_DAY));
  const last = Math.min(LAST_DAY, Math.max(...days, first));
  let sum = 0;
  const worked = minutesByDay(chain, first, last).map((minutes) => (sum += minutes > 0 ? 1 : 0));
  const upTo = (date: string): number => worked[(dayFromIso(date) ?? first) - first] ?? 0;
  return (from: string, to: string): number => upTo(to) - upTo(from);
};
