import { sql } from 'kysely';
import { grantedOn, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findOffice } from '../../offices/store.ts';
import { unitsBelow } from '../../organisation/store.ts';

/** Refuses who holds a permission neither on the enterprise nor on the unit this PMO is part of. */
export const expectOnOffice = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  officeId: string,
): Promise<void> => {
  const { org_unit_id: unitId } = await findOffice(db, officeId);
  if (holdsEverywhere(who, permission)) return;
  const units = grantedOn(who, permission, 'unit');
  const found =
    unitId === null || units.length === 0
      ? undefined
      : await db
          .selectFrom('org_unit')
          .select('id')
          .where('id', '=', unitId)
          .where('id', 'in', sql<string>`${unitsBelow(units)}`)
          .executeTakeFirst();
  if (!found) throw new AppError('forbidden', 'permission.missing', { permission });
};
