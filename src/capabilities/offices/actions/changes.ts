import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Changed } from '../schema/authority.ts';
import { findOffice } from '../store.ts';
import { listMandates } from '../unit-facts.ts';
import type { AuthorityChangeRow } from '../tables.ts';

export interface Proposal {
  readonly kind: AuthorityChangeRow['kind'];
  readonly content: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/**
 * Whether changes of the authority of a unit go to the executives: once a charter has given it a mandate.
 * Before that it only advises, and could not be set up otherwise.
 */
const isGoverned = async (db: Db | Tx, officeId: string): Promise<boolean> =>
  (await listMandates(db, officeId)).length > 0;

/** Keeps a change of a governed unit for the executives; null where it may take effect at once. */
export const proposeWhereGoverned = async (
  write: Write,
  officeId: string,
  { kind, content, reason }: Proposal,
): Promise<Changed | null> => {
  const { tx, who } = write;
  if (who.kind === 'system' || !(await isGoverned(tx, officeId))) return null;
  const { name } = await findOffice(tx, officeId);
  if (
    (await listWaiting(tx, officeId)).some((row) => row.kind === kind && isOfSamePoint(row.content, content))
  )
    throw new AppError('refused', 'office.change-waits', { name });
  const after = await tx
    .insertInto('authority_change')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      kind,
      content: JSON.stringify(content),
      reason,
      author_id: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, after });
  return { changeId: after.id, subject: kind === 'type' ? 'type-change' : 'authority-change' };
};

const isOfSamePoint = (one: AuthorityContent, other: AuthorityContent): boolean =>
  one['point'] === other['point'] && one['overrideId'] === other['overrideId'];
type AuthorityContent = Readonly<Record<string, unknown>>;

/** Changes of a unit that are not settled. */
export const listWaiting = (db: Db | Tx, officeId: string) =>
  db
    .selectFrom('authority_change')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .where('settled_at', 'is', null)
    .orderBy('id')
    .execute();

export const findChange = async (db: Db | Tx, changeId: string) => {
  const row = await db
    .selectFrom('authority_change')
    .selectAll()
    .where('id', '=', changeId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'authority' });
  return row;
};

/** Takes back a change that waits. */
export const withdrawChange = async (write: Write, officeId: string, changeId: string): Promise<void> => {
  const row = await findChange(write.tx, changeId);
  if (row.pmo_unit_id !== officeId)
    throw new AppError('not-found', 'record.not-found', { subject: 'authority' });
  if (row.settled_at !== null) throw new AppError('refused', 'office.change-settled');
  await markSettled(write, changeId, { outcome: 'withdrawn', approvalId: null });
};

export interface Settled {
  readonly outcome: NonNullable<AuthorityChangeRow['outcome']>;
  readonly approvalId: string | null;
}

/** Keeps what became of a change. */
export const markSettled = async (
  write: Write,
  changeId: string,
  { outcome, approvalId }: Settled,
): Promise<void> => {
  const before = await findChange(write.tx, changeId);
  const { name } = await findOffice(write.tx, before.pmo_unit_id);
  const after = await write.tx
    .updateTable('authority_change')
    .set({ outcome, settled_at: write.now, approval_id: approvalId })
    .where('id', '=', changeId)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: before.pmo_unit_id, label: name }, before, after });
};
