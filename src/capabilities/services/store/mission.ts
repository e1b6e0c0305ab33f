import type { Db, Tx } from '#platform/db/database.ts';
import { charterInForce } from '../../charters/store/charters.ts';

export interface Mission {
  readonly text: string | null;
  readonly edition: string | null;
}

/** The mission of the charter of a PMO in force on a day. */
export const missionOf = async (db: Db | Tx, officeId: string, day: string): Promise<Mission> => {
  const charter = await charterInForce(db, officeId, day);
  const text = charter?.sections['mission']?.trim() ?? '';
  return { text: text === '' ? null : text, edition: charter?.edition ?? null };
};
