import type { Actor } from '#platform/actor.ts';
import { holds } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';

/** Why the actor may not set objectives although he holds the permission; null where he may. */
export const whyMayNotSet = async (_db: Db | Tx, _who: Actor, _on: string): Promise<AppError | null> => null;

/** Refuses whoever may not set objectives. */
export const expectMaySet = async (db: Db | Tx, who: Actor, on: string): Promise<void> => {
  if (!holds(who, 'strategy.manage'))
    throw new AppError('forbidden', 'permission.missing', { permission: 'strategy.manage' });
  const why = await whyMayNotSet(db, who, on);
  if (why) throw why;
};
