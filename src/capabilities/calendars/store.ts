import { dayFromIso } from '#engine/days.ts';
import type { PlanCalendar } from '#engine/plan.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { planCalendarOf, spanOfWorkingDays, workingDaysBetween, workingDaysByMonth } from './rules/days.ts';
import type { Calendar, WorkingDays, WorkingDaysQuery } from './schema.ts';
import { minutesOfShifts, ordinaryShifts, workedWeek } from './rules/week.ts';

type Reader = Db | Tx;

export const findCalendarRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('calendar').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'calendar' });
  return row;
};

export const listCalendars = async (db: Reader): Promise<Calendar[]> => {
  const rows = await db
    .selectFrom('calendar')
    .selectAll()
    .orderBy('is_default', 'desc')
    .orderBy('code')
    .execute();
  const provisional = await db
    .selectFrom('calendar_day')
    .select(['calendar_id', 'on_date'])
    .where('provisional', '=', true)
    .execute();
  const linked = rows.map(({ id, base_id, week }) => ({ id, baseId: base_id, week }));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    baseId: row.base_id,
    isDefault: row.is_default,
    week: row.week,
    minutesPerDay: minutesOfShifts(ordinaryShifts(row.week, ordinaryShifts(workedWeek(linked, row.base_id)))),
    provisionalYears: [
      ...new Set(
        provisional.filter((day) => day.calendar_id === row.id).map((day) => Number(day.on_date.slice(0, 4))),
      ),
    ].toSorted((one, other) => one - other),
  }));
};

export const findCalendar = async (db: Reader, id: string): Promise<Calendar> => {
  const calendar = (await listCalendars(db)).find((one) => one.id === id);
  if (!calendar) throw new AppError('not-found', 'record.not-found', { subject: 'calendar' });
  return calendar;
};

const findChain = async (db: Reader, id: string) => {
  const rows = await db.selectFrom('calendar').selectAll().execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain: typeof rows = [];
  for (let at = byId.get(id); at && !chain.includes(at); at = byId.get(at.base_id ?? '')) chain.unshift(at);
  if (chain.length === 0) throw new AppError('not-found', 'record.not-found', { subject: 'calendar' });
  return chain;
};

/** A calendar and its bases as the engine takes them, the lowest base first, the calendar itself last. */
export const planCalendarChain = async (db: Reader, id: string): Promise<PlanCalendar[]> => {
  const chain = await findChain(db, id);
  const days = await db
    .selectFrom('calendar_day')
    .select(['calendar_id', 'on_date', 'kind', 'name'])
    .where(
      'calendar_id',
      'in',
      chain.map((row) => row.id),
    )
    .orderBy('on_date')
    .execute();
  const calendars: PlanCalendar[] = [];
  let shifts = ordinaryShifts([]);
  for (const calendar of chain) {
    shifts = ordinaryShifts(calendar.week, shifts);
    const own = days.filter((day) => day.calendar_id === calendar.id);
    calendars.push(planCalendarOf({ calendar, days: own, base: calendars.at(-1)?.id ?? null, shifts }));
  }
  return calendars;
};

/** The id of the calendar of the enterprise. */
export const findDefaultCalendarId = async (db: Reader): Promise<string> => {
  const row = await db.selectFrom('calendar').select('id').where('is_default', '=', true).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'calendar.no-default');
  return row.id;
};

/** Ids of calendars by their codes; a code that is nobody's is left out. */
export const calendarIdsByCode = async (
  db: Reader,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('calendar')
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
};

const daysOfYear = (db: Reader, calendarIds: readonly string[], year: number) =>
  db
    .selectFrom('calendar_day')
    .select(['id', 'calendar_id', 'on_date as onDate', 'kind', 'name', 'statutory', 'provisional', 'source'])
    .where('calendar_id', 'in', [...calendarIds])
    .where('on_date', '>=', `${year}-01-01`)
    .where('on_date', '<=', `${year}-12-31`)
    .orderBy('on_date')
    .execute();

/** The days of a year that differ from the week, and those of the bases that still hold. */
export const listDays = async (db: Reader, id: string, year: number) => {
  const chain = await findChain(db, id);
  const all = await daysOfYear(
    db,
    chain.map((calendar) => calendar.id),
    year,
  );
  const byCalendar = Map.groupBy(all, (day) => day.calendar_id);
  const inForce = new Map(
    chain.flatMap((calendar) => (byCalendar.get(calendar.id) ?? []).map((day) => [day.onDate, day])),
  );
  const nameOf = new Map(chain.map((calendar) => [calendar.id, calendar.name]));
  const inherited = [...inForce.values()]
    .filter((day) => day.calendar_id !== id)
    .toSorted((one, other) => one.onDate.localeCompare(other.onDate));
  return {
    year,
    days: (byCalendar.get(id) ?? []).map(({ calendar_id: _own, ...day }) => day),
    inherited: inherited.map(({ calendar_id: from, ...day }) => ({
      ...day,
      calendar: nameOf.get(from) ?? '',
    })),
    isProvisional: [...inForce.values()].some((day) => day.provisional),
    workingDaysByMonth: workingDaysByMonth(await planCalendarChain(db, id), year),
  };
};

const longestSpan = 366 * 30;

export const findWorkingDays = async (
  db: Reader,
  id: string,
  query: WorkingDaysQuery,
): Promise<WorkingDays> => {
  const chain = await planCalendarChain(db, id);
  const from = dayFromIso(query.from) ?? 0;
  if (query.days !== undefined) {
    const span = spanOfWorkingDays(chain, from, query.days);
    if (!span) throw new AppError('refused', 'calendar.span-too-long');
    return span;
  }
  const to = dayFromIso(query.to ?? query.from) ?? from;
  if (to - from > longestSpan) throw new AppError('refused', 'calendar.span-too-long');
  return workingDaysBetween(chain, from, to);
};
