import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { findPersonRow } from '../../organisation/store.ts';
import type { Rank } from '../names.ts';
import { findOffice } from '../store.ts';

export interface OfficeHead {
  readonly personId: string | null;
  readonly rank: Rank | null;
  /** The version of the unit that the user saw; left out by other capabilities. */
  readonly version?: number;
}

/** Records who heads a unit and with which rank. */
export const setOfficeHead = async (
  write: Write,
  officeId: string,
  { personId, rank, version }: OfficeHead,
): Promise<void> => {
  const before = await findOffice(write.tx, officeId);
  if (version !== undefined) expectVersion(version, before);
  if ((personId === null) !== (rank === null)) throw new AppError('refused', 'office.head-without-rank');
  if (personId !== null) await findPersonRow(write.tx, personId);
  const after = await write.tx
    .updateTable('pmo_unit')
    .set({ head_person_id: personId, head_rank: rank })
    .where('id', '=', officeId)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: after.name }, before, after });
};
