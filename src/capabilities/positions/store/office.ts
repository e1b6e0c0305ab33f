import { sql } from 'kysely';
import { grantedOn, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findOffice } from '../../offices/store.ts';
import { unitsBelow } from '../../organisation/store.ts';

/** Whether somebody holds a permission on the enterprise or on the unit this PMO is part of. */
export const holdsOnOffice = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  officeId: string,
): Promise<boolean> => {
  const { org_unit_id: unitId } = await findOffice(db, officeId);
  if (holdsEverywhere(who, permission)) return true;
  const units = grantedOn(who, permission, 'unit');
  if (unitId === null || units.length === 0) return false;
  const found = await db
    .selectFrom('org_unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', sql<string>`${unitsBelow(units)}`)
    .executeTakeFirst();
  return found !== undefined;
};

/** Refuses who holds a permission neither on the enterprise nor on the unit this PMO is part of. */
export const expectOnOffice = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  officeId: string,
): Promise<void> => {
  if (!(await holdsOnOffice(db, who, permission, officeId)))
    throw new AppError('forbidden', 'permission.missing', { permission });
};
