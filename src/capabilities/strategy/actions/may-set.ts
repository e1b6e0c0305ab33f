import { holds, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { sayOf } from '../../offices/say.ts';
import { findOffice, officeOfPerson } from '../../offices/store.ts';
import { officeMaySet } from '../rules.ts';

type Reader = Db | Tx;

/**
 * Why the actor may not set objectives although he holds the permission; null where he may. Executives always
 * may, people of the PMO where their office decides or leads at DP-01.
 */
export const whyMayNotSet = async (db: Reader, who: Actor, on: string): Promise<AppError | null> => {
  if (who.kind === 'system' || who.grants.some(({ role }) => role === 'executive')) return null;
  const officeId = await officeOfPerson(db, who.personId);
  if (officeId === null) return null;
  const { level } = await sayOf(db, { officeId, point: 'DP-01', on });
  if (officeMaySet(level)) return null;
  const { name } = await findOffice(db, officeId);
  return new AppError('forbidden', 'objective.office-may-not', { office: name, level });
};

/** Refuses whoever may not set objectives. */
export const expectMaySet = async (db: Reader, who: Actor, on: string): Promise<void> => {
  if (!holds(who, 'strategy.manage'))
    throw new AppError('forbidden', 'permission.missing', { permission: 'strategy.manage' });
  const why = await whyMayNotSet(db, who, on);
  if (why) throw why;
};
