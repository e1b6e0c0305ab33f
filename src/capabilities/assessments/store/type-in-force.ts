import type { Db, Tx } from '#platform/db/database.ts';
import { monthsBetween } from '#engine/months.ts';
import { findOffice } from '../../offices/store.ts';
import type { TypeInputs } from '../schema/type-choice.ts';

const inForce = (db: Db | Tx, officeId: string, on: string) =>
  db
    .selectFrom('pmo_unit_type')
    .select(['preset', 'is_custom', 'from_on'])
    .where('pmo_unit_id', '=', officeId)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The type of a PMO unit on a day, `custom` for one of its own; null where it has none yet. */
export const typeOfOffice = async (db: Db | Tx, officeId: string, on: string): Promise<string | null> => {
  const row = await inForce(db, officeId, on);
  if (!row) return null;
  return row.is_custom ? 'custom' : row.preset;
};

/** Since when a unit has had its type; null where it has none, or one of its own. */
export const presentType = async (
  db: Db | Tx,
  officeId: string,
  on: string,
): Promise<TypeInputs['present']> => {
  const row = await inForce(db, officeId, on);
  if (!row || row.is_custom) return null;
  const { step_from_months: stepMonths } = await findOffice(db, officeId);
  return { type: row.preset, from: row.from_on, months: monthsBetween(row.from_on, on), stepMonths };
};
