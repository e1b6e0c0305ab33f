import type { Write } from '#platform/db/write.ts';
import { expectUnused } from '#platform/db/references.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import type { CalendarChange, NewCalendar } from '../schema.ts';
import { findCalendar, findCalendarRow, listCalendars } from '../store.ts';
import type { Week } from '../tables.ts';
import { derivedFrom, minutesOfWeek, sortedWeek, weekProblems, workedWeek } from '../rules/week.ts';

const codeTaken = (code: string) => (error: unknown) => {
  const isTaken = (error as { constraint?: string }).constraint === 'calendar_code_key';
  throw isTaken ? new AppError('conflict', 'calendar.code-taken', { code }) : error;
};

export const createCalendar = async (write: Write, { code, name, baseId, week }: NewCalendar) => {
  const calendars = await listCalendars(write.tx);
  expectWeek(week, baseId === null ? null : workedWeek(calendars, baseId));
  const after = await write.tx
    .insertInto('calendar')
    .values({
      id: newId(),
      code,
      name,
      base_id: baseId,
      week: JSON.stringify(sortedWeek(week)),
      is_default: baseId === null && !calendars.some(({ isDefault }) => isDefault),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(codeTaken(code));
  write.record({ subject: { type: 'calendar', id: after.id, label: name }, after });
  return findCalendar(write.tx, after.id);
};

/** Changes a calendar on the version the user saw; plans that stand on it are scheduled anew behind the write. */
export const changeCalendar = async (write: Write, id: string, change: CalendarChange) => {
  const before = await findCalendarRow(write.tx, id);
  expectVersion(change.version, before);
  const baseId = change.baseId === undefined ? before.base_id : change.baseId;
  const week = sortedWeek(change.week ?? before.week);
  await expectWorkable(write, { id, baseId, week });
  if (change.isDefault) await unsetDefault(write, id);
  const after = await write.tx
    .updateTable('calendar')
    .set({
      name: change.name ?? before.name,
      base_id: baseId,
      is_default: change.isDefault ?? before.is_default,
      week: JSON.stringify(week),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'calendar', id, label: after.name }, before, after });
  return findCalendar(write.tx, id);
};

const unsetDefault = ({ tx }: Write, id: string) =>
  tx
    .updateTable('calendar')
    .set({ is_default: false })
    .where('is_default', '=', true)
    .where('id', '<>', id)
    .execute();

/** Removes a calendar with its days; their past stays in the history. */
export const removeCalendar = async (write: Write, id: string): Promise<void> => {
  const before = await findCalendarRow(write.tx, id);
  if (before.is_default) throw new AppError('refused', 'calendar.default-kept', { name: before.name });
  await expectUnused(write.tx, { table: 'calendar', id, name: before.name });
  await write.tx.deleteFrom('calendar').where('id', '=', id).execute();
  write.record({ subject: { type: 'calendar', id, label: before.name }, before });
};

const expectWeek = (week: Week, base: Week | null): void => {
  const [problem] = weekProblems(week, base);
  if (problem) throw new AppError('refused', problem.rule, problem.params);
};

interface Wanted {
  readonly id: string;
  readonly baseId: string | null;
  readonly week: Week;
}

/** The calendar itself and every one that stands on it keep some working time. */
const expectWorkable = async (write: Write, wanted: Wanted): Promise<void> => {
  const stored = await listCalendars(write.tx);
  const calendars = stored.map((one) => (one.id === wanted.id ? { ...one, ...wanted } : one));
  if (
    wanted.baseId !== null &&
    [wanted.id, ...derivedFrom(stored, wanted.id).map(({ id }) => id)].includes(wanted.baseId)
  )
    throw new AppError('refused', 'calendar.base-loop');
  expectWeek(wanted.week, wanted.baseId === null ? null : workedWeek(calendars, wanted.baseId));
  const idle = derivedFrom(calendars, wanted.id).find(
    ({ id }) => minutesOfWeek(workedWeek(calendars, id)) === 0,
  );
  if (idle) throw new AppError('refused', 'calendar.derived-never-worked', { name: idle.name });
};
