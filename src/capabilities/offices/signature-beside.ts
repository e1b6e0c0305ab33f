import type { Db, Tx } from '#platform/db/database.ts';
import { dayOf } from '../organisation/store/today.ts';
import type { Rank } from './names.ts';
import { sayOf, type SayQuestion } from './say.ts';
import { findOffice, superiorOf } from './store.ts';

/** Whose signature does not do alone, and who signs beside. */
export interface SignatureBeside {
  readonly head: string;
  /** Null where none is recorded. */
  readonly superior: string | null;
  readonly rank: Rank;
  readonly heads: Rank;
}

interface Asked extends Omit<SayQuestion, 'on'> {
  readonly officeId: string;
  readonly now: Date;
}

/** The superior who signs beside the head of a PMO unit on a decision; null where the head signs alone. */
export const findSignatureBeside = async (
  db: Db | Tx,
  { officeId, now, ...question }: Asked,
): Promise<SignatureBeside | null> => {
  const { head_person_id: head, head_rank: rank, heads_rank: heads } = await findOffice(db, officeId);
  if (head === null || rank === null) return null;
  const say = await sayOf(db, { ...question, officeId, on: await dayOf(db, now) });
  return say.superiorSigns ? { head, superior: await superiorOf(db, officeId), rank, heads } : null;
};
