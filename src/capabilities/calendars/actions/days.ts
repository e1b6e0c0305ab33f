import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { daysOfText } from '../days-text.ts';
import { importOutcome } from '../rules/days.ts';
import type { DaySetting, DaysImport, DaysImported, ImportedDay } from '../schema.ts';
import { findCalendarRow } from '../store.ts';

export const setDay = async (
  write: Write,
  of: { readonly id: string; readonly on: string },
  { kind, name, statutory }: DaySetting,
): Promise<void> => {
  const calendar = await findCalendarRow(write.tx, of.id);
  const before = await findDayRow(write, of);
  const values = { kind, name, statutory, provisional: false, source: null };
  const after = before
    ? await write.tx
        .updateTable('calendar_day')
        .set(values)
        .where('id', '=', before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await write.tx
        .insertInto('calendar_day')
        .values({ id: newId(), calendar_id: of.id, on_date: of.on, ...values })
        .returningAll()
        .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'calendar', id: of.id, label: `${calendar.name} ${of.on}` },
    before,
    after,
  });
};

export const clearDay = async (
  write: Write,
  of: { readonly id: string; readonly on: string },
): Promise<void> => {
  const calendar = await findCalendarRow(write.tx, of.id);
  const before = await findDayRow(write, of);
  if (!before) throw new AppError('not-found', 'record.not-found', { subject: 'calendar-day' });
  await write.tx.deleteFrom('calendar_day').where('id', '=', before.id).execute();
  write.record({ subject: { type: 'calendar', id: of.id, label: `${calendar.name} ${of.on}` }, before });
};

const findDayRow = ({ tx }: Write, { id, on }: { readonly id: string; readonly on: string }) =>
  tx
    .selectFrom('calendar_day')
    .selectAll()
    .where('calendar_id', '=', id)
    .where('on_date', '=', on)
    .executeTakeFirst();

/** Takes in the days of one year and answers what changed. */
export const importDays = async (write: Write, id: string, input: DaysImport): Promise<DaysImported> => {
  const calendar = await findCalendarRow(write.tx, id);
  const rows = input.rows ?? (await daysOfText(input.text ?? ''));
  expectOneYear(rows, input.year);
  const stored = await write.tx
    .selectFrom('calendar_day')
    .select(['on_date', 'kind', 'name', 'provisional'])
    .where('calendar_id', '=', id)
    .where('on_date', '>=', `${input.year}-01-01`)
    .where('on_date', '<=', `${input.year}-12-31`)
    .execute();
  const outcome = importOutcome(stored, rows, input);
  if (input.preview) return outcome;
  await saveOutcome(write, { calendarId: id, outcome, rows, source: input.source });
  write.record({
    subject: { type: 'calendar', id, label: `${calendar.name} ${input.year}` },
    after: {
      added: outcome.added.length,
      changed: outcome.changed.length,
      removed: outcome.removed.length,
      source: input.source,
    },
  });
  return outcome;
};

const expectOneYear = (rows: readonly ImportedDay[], year: number): void => {
  const seen = new Set<string>();
  for (const { onDate } of rows) {
    if (!onDate.startsWith(`${year}-`))
      throw new AppError('refused', 'calendar.other-year', { onDate, year });
    if (seen.has(onDate)) throw new AppError('refused', 'calendar.day-twice', { onDate });
    seen.add(onDate);
  }
};

interface Outcome {
  readonly calendarId: string;
  readonly outcome: DaysImported;
  readonly rows: readonly ImportedDay[];
  readonly source: string | null;
}

const saveOutcome = async ({ tx }: Write, { calendarId, outcome, rows, source }: Outcome): Promise<void> => {
  const gone = [...outcome.removed, ...outcome.changed].map(({ onDate }) => onDate);
  if (gone.length > 0)
    await tx
      .deleteFrom('calendar_day')
      .where('calendar_id', '=', calendarId)
      .where('on_date', 'in', gone)
      .execute();
  const statutory = new Set(rows.filter((row) => row.statutory).map(({ onDate }) => onDate));
  const fresh = [...outcome.added, ...outcome.changed].flatMap(({ onDate, after }) =>
    after
      ? [
          {
            id: newId(),
            calendar_id: calendarId,
            on_date: onDate,
            ...after,
            statutory: statutory.has(onDate),
            source,
          },
        ]
      : [],
  );
  if (fresh.length > 0) await tx.insertInto('calendar_day').values(fresh).execute();
};
