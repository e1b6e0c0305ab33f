import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PlanCalendar } from '#engine/plan.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { PlanSettings, StoredSettings } from '../tables.ts';

/** So many sets are kept read; few enterprises work on more at a time. */
const mostKept = 16;
const kept = new Map<string, readonly PlanCalendar[]>();

const keep = (id: string, calendars: readonly PlanCalendar[]): readonly PlanCalendar[] => {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(id, calendars);
  return calendars;
};

const idOf = (calendars: readonly PlanCalendar[]): string =>
  createHash('sha256').update(JSON.stringify(calendars)).digest('hex');

interface Stored {
  readonly settings: StoredSettings;
  readonly calendar_set_id: string;
}

/** The settings of a plan with its calendars; those read lately are kept, for the id of a set is its content's. */
export const wholeSettings = async (
  db: Db | Tx,
  { settings, calendar_set_id: id }: Stored,
): Promise<PlanSettings> => ({ ...settings, calendars: kept.get(id) ?? keep(id, await read(db, id)) });

const read = async (db: Db | Tx, id: string): Promise<readonly PlanCalendar[]> =>
  (await db.selectFrom('calendar_set').select('calendars').where('id', '=', id).executeTakeFirstOrThrow())
    .calendars;

/** What a plan stores of its settings; its calendars must be saved as a set before. */
export const storedOf = ({ calendars, ...settings }: PlanSettings): Stored => ({
  settings,
  calendar_set_id: idOf(calendars),
});

/**
 * Saves the calendars of plans where none has the same yet. One that is there is written anew as it is, so that
 * who takes it away with its last plan at the same moment begins again.
 */
export const saveCalendarSets = async (
  tx: Tx,
  all: readonly Pick<PlanSettings, 'calendars'>[],
): Promise<void> => {
  const sets = new Map(all.map(({ calendars }) => [idOf(calendars), calendars]));
  const rows = Array.from(sets, ([id, calendars]) => ({ id, calendars }));
  await sql`insert into calendar_set (id, calendars)
    select id, calendars from json_populate_recordset(null::calendar_set, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set id = excluded.id`.execute(tx);
};
