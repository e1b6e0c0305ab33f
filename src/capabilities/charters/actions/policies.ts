import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import type { NewPolicy, PolicyChange, PolicyRecord } from '../schema/policy.ts';
import { officeToUpdate } from '../store/office-access.ts';
import { findPolicy, findPolicyRow } from '../store/policies.ts';
import { headsServed } from '../store/readings.ts';
import { askToRead, confirmReading } from './readings.ts';

/** Writes the policy of a year; it is seen by all when it is published. */
export const createPolicy = async (write: Write, policy: NewPolicy): Promise<{ id: string }> => {
  const { tx, who } = write;
  await officeToUpdate(tx, who, policy.officeId);
  const taken = await tx
    .selectFrom('policy')
    .select('id')
    .where('pmo_unit_id', '=', policy.officeId)
    .where('year', '=', policy.year)
    .executeTakeFirst();
  if (taken) throw new AppError('conflict', 'policy.year-taken', { year: policy.year });
  const row = await tx
    .insertInto('policy')
    .values({
      id: newId(),
      pmo_unit_id: policy.officeId,
      year: policy.year,
      statement: policy.statement,
      objectives: policy.objectives,
      review_on: policy.reviewOn ?? `${policy.year + 1}-01-10`,
      author_id: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'policy', id: row.id, label: titleOf(row) }, after: row });
  return { id: row.id };
};

const titleOf = ({ year }: { readonly year: number }): string => `${year} 年度方针`;

const findDraft = async ({ tx, who }: Write, id: string, version: number) => {
  const row = await findPolicyRow(tx, who, id);
  await officeToUpdate(tx, who, row.pmo_unit_id);
  if (row.published_at !== null) throw new AppError('refused', 'policy.published', { year: row.year });
  expectVersion(version, { ...row });
  return row;
};

/** Changes a policy that is not published, on the version the user saw. */
export const changePolicy = async (
  write: Write,
  id: string,
  { version, statement, objectives, reviewOn }: PolicyChange,
): Promise<PolicyRecord> => {
  const before = await findDraft(write, id, version);
  const after = await write.tx
    .updateTable('policy')
    .set({
      statement: statement ?? before.statement,
      objectives: objectives ?? before.objectives,
      review_on: reviewOn ?? before.review_on,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'policy', id, label: titleOf(after) }, before, after });
  return findPolicy(write.tx, write.who, id);
};

/** Publishes a policy to everybody and asks the heads of departments to read it. */
export const publishPolicy = async (write: Write, id: string, version: number): Promise<PolicyRecord> => {
  const { tx, who, now } = write;
  const before = await findDraft(write, id, version);
  if (before.objectives.length === 0) throw new AppError('refused', 'policy.unlinked');
  const after = await tx
    .updateTable('policy')
    .set({ published_at: now, published_by: who.personId })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const path = `/charters?tab=policies&open=${id}`;
  const document = { type: 'policy' as const, id, title: titleOf(after), path };
  await askToRead(write, document, await headsServed(tx, before.pmo_unit_id));
  write.record({ subject: { type: 'policy', id, label: titleOf(after) }, before, after });
  await saveSearchEntries(tx, now, [
    { subjectType: 'policy', subjectId: id, title: titleOf(after), text: after.statement },
  ]);
  return findPolicy(tx, who, id);
};

/** Notes that the actor has read a policy. */
export const confirmPolicyReading = async (write: Write, id: string): Promise<PolicyRecord> => {
  const row = await findPolicyRow(write.tx, write.who, id);
  await confirmReading(write, { type: 'policy', id }, titleOf(row));
  return findPolicy(write.tx, write.who, id);
};
