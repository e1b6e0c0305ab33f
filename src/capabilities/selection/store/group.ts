import type { Db, Tx } from '#platform/db/database.ts';

export interface DecidingGroup {
  readonly members: readonly string[];
  readonly chairId: string | null;
  readonly quorum: number;
}

/** The leading core group of the top PMO; null where none is set up. */
export const findCoreGroup = (_db: Db | Tx): Promise<DecidingGroup | null> => Promise.resolve(null);
