import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { officesWith } from '../visibility.ts';

/** Whether somebody holds a permission on a PMO unit. */
export const holdsOnOffice = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  officeId: string,
): Promise<boolean> =>
  (await db
    .selectFrom('pmo_unit')
    .select('pmo_unit.id')
    .where('pmo_unit.id', '=', officeId)
    .where(officesWith(who, permission))
    .executeTakeFirst()) !== undefined;
