import { grantedOn, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findOffice } from '../../offices/store.ts';

type Reader = Db | Tx;
export type Office = Awaited<ReturnType<typeof findOffice>>;

/** The name a PMO unit goes by in documents and menus. */
export const officeName = ({ name, display_name: own }: Pick<Office, 'name' | 'display_name'>): string =>
  own ?? name;

/** Whether somebody may write the charter, regulation and policy of a PMO unit. */
export const mayUpdate = (who: Actor, office: Pick<Office, 'org_unit_id'>): boolean =>
  holdsEverywhere(who, 'charter.update') ||
  (office.org_unit_id !== null && grantedOn(who, 'charter.update', 'unit').includes(office.org_unit_id));

/** The PMO unit, where the actor may write for it; refuses with forbidden otherwise. */
export const officeToUpdate = async (db: Reader, who: Actor, officeId: string): Promise<Office> => {
  const office = await findOffice(db, officeId);
  if (!mayUpdate(who, office))
    throw new AppError('forbidden', 'permission.missing', { permission: 'charter.update' });
  return office;
};
