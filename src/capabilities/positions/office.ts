import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';

/** Refuses who may not do something in this PMO. */
export const expectOnOffice = async (
  _db: Db | Tx,
  who: Actor,
  permission: string,
  _officeId: string,
): Promise<void> => {
  if (!holdsEverywhere(who, permission))
    throw new AppError('forbidden', 'permission.missing', { permission });
};
