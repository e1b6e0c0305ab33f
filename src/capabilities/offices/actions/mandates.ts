import { isWithin } from '#engine/authority/model.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { areReversed } from '../../organisation/rules.ts';
import { findOffice } from '../store.ts';
import { listMandates } from '../unit-facts.ts';

export interface MandateGrant {
  readonly officeId: string;
  readonly from: string;
  /** Last day; null = until further notice. */
  readonly to: string | null;
  /** What gives it, such as `charter:<id>`. */
  readonly source: string;
}

/** Gives a unit its written mandate; the approval of a charter calls this. */
export const grantMandate = async (
  write: Write,
  { officeId, from, to, source }: MandateGrant,
): Promise<{ id: string }> => {
  if (areReversed(from, to)) throw new AppError('refused', 'office.dates-reversed');
  const { name } = await findOffice(write.tx, officeId);
  const after = await write.tx
    .insertInto('pmo_mandate')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      from_on: from,
      to_on: to,
      source,
      author_id: write.who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, after });
  return { id: after.id };
};

/** The mandate of a unit on a day; of several the one given last. */
export const mandateOf = async (db: Db | Tx, officeId: string, on: string) =>
  (await listMandates(db, officeId)).findLast(({ from_on: from, to_on: to }) => isWithin({ from, to }, on)) ??
  null;
