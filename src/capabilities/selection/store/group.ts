import type { Db, Tx } from '#platform/db/database.ts';
import { executivesOf, officeOfUnit } from '../../offices/store.ts';
import { coreGroupOf, type CoreGroup } from '../../positions/store.ts';

/** The top PMO, which runs the rounds of the enterprise. */
export const findTopOffice = (db: Db | Tx): Promise<string | null> => officeOfUnit(db, null);

/** The core group of the top PMO; null where none is set up. */
export const findCoreGroup = async (db: Db | Tx): Promise<CoreGroup | null> => {
  const office = await findTopOffice(db);
  return office === null ? null : coreGroupOf(db, office);
};

/** Who approves a change of the official ranking: the chair of the core group, else any executive. */
export const listRankApprovers = async (db: Db | Tx, now: Date): Promise<readonly string[]> => {
  const group = await findCoreGroup(db);
  return group?.chairId ? [group.chairId] : executivesOf(db, now);
};
