import type { Db, Tx } from '#platform/db/database.ts';

/** The type of a PMO unit on a day, `custom` for one of its own; null where it has none yet. */
export const typeOfOffice = async (db: Db | Tx, officeId: string, on: string): Promise<string | null> => {
  const row = await db
    .selectFrom('pmo_unit_type')
    .select(['preset', 'is_custom'])
    .where('pmo_unit_id', '=', officeId)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return row.is_custom ? 'custom' : row.preset;
};
