import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { grantedOn, holds, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { unitsBelow } from '../organisation/store.ts';

/** The PMO units on which somebody holds a permission: all of them, or those below the units of the grant. */
export const officesWith = (who: Actor, permission: string): RawBuilder<SqlBool> => {
  if (holdsEverywhere(who, permission)) return sql<SqlBool>`true`;
  const units = grantedOn(who, permission, 'unit');
  return units.length > 0 ? sql<SqlBool>`pmo_unit.org_unit_id in ${unitsBelow(units)}` : sql<SqlBool>`false`;
};

/** Refuses with not-found what is hidden, and with forbidden what is seen without the permission. */
export const expectOnOffice = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  officeId: string,
): Promise<void> => {
  const found = await db
    .selectFrom('pmo_unit')
    .select(officesWith(who, permission).as('allowed'))
    .where('pmo_unit.id', '=', officeId)
    .where(officesWith(who, 'assessment.read'))
    .executeTakeFirst();
  if (!found) throw new AppError('not-found', 'record.not-found', { subject: 'office' });
  if (!found.allowed) throw new AppError('forbidden', 'permission.missing', { permission });
};

/** Refuses who holds a permission only below a unit where the whole enterprise is concerned. */
export const expectEverywhere = (who: Actor, permission: string): void => {
  if (holds(who, permission) && !holdsEverywhere(who, permission))
    throw new AppError('forbidden', 'permission.missing', { permission });
};
