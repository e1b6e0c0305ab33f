import { compileCalendar } from '#engine/calendar/calendar.ts';
import { finishAt, toWork } from '#engine/calendar/work-time.ts';
import { dayOfMinute, minuteFromIso } from '#engine/days.ts';
import { defaultTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { planCalendarChain } from '../../calendars/store.ts';

export type Deadline = (from: string, hours: number) => Date | null;

/** Adds working hours on the calendar of the enterprise to an instant; null where it has no calendar. */
export const deadlines = async (db: Db | Tx, now: Date): Promise<Deadline> => {
  const calendar = await db
    .selectFrom('calendar')
    .leftJoin('enterprise', (join) => join.onTrue())
    .select(['calendar.id', 'enterprise.time_zone'])
    .where('is_default', '=', true)
    .executeTakeFirst();
  if (!calendar) return () => null;
  const timeZone = calendar.time_zone ?? defaultTimeZone;
  const chain = await planCalendarChain(db, calendar.id);
  const anchor = dayOfMinute(localMinute(now, timeZone));
  const compiled = compileCalendar(chain, chain.at(-1)?.id ?? '', anchor);
  if (compiled.status === 'refused') return () => null;
  const { time } = compiled;
  return (from, hours) =>
    instantOf(finishAt(time, toWork(time, localMinute(new Date(from), timeZone)) + hours * 60), timeZone);
};

/** The minute that clocks of a time zone show. */
const localMinute = (at: Date, timeZone: string): number => {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return minuteFromIso(shown.replace(' ', 'T')) ?? 0;
};

const instantOf = (minute: number, timeZone: string): Date => {
  const asUtc = new Date(minute * 60_000);
  return new Date(asUtc.getTime() - (localMinute(asUtc, timeZone) - minute) * 60_000);
};
