import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { approvalOf } from '../store/load-approval.ts';
import { namesOf } from '../store/people.ts';
import type { NewRequest, RequestChange, RequestRecord } from './schema.ts';
import { findRequest, findRequestRow } from './store.ts';

/** Writes a request down; it is before nobody until it is submitted. */
export const createRequest = async (write: Write, input: NewRequest): Promise<RequestRecord> => {
  const { tx, who } = write;
  if (who.personId === null) throw new AppError('refused', 'approval.person-needed');
  await expectPeople(write, [...input.approverIds, ...input.copiedIds]);
  const row = await tx
    .insertInto('general_request')
    .values({
      id: newId(),
      code: await nextCode(write, (await todayOf(write)).slice(0, 4)),
      author_id: who.personId,
      outcome: null,
      settled_at: null,
      title: input.title,
      body: input.body,
      amount_fen: input.amountFen,
      mode: input.mode,
      approver_ids: input.approverIds,
      copied_ids: input.copiedIds,
      point: input.point,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'general-request', id: row.id, label: row.title }, after: row });
  return findRequest(tx, who, row.id);
};

/** Changes a request that is not before its approvers. */
export const changeRequest = async (
  write: Write,
  id: string,
  { version, ...input }: RequestChange,
): Promise<RequestRecord> => {
  const { tx, who } = write;
  await findRequest(tx, who, id);
  const before = await findRequestRow(tx, id);
  expectVersion(version, before);
  const approval = await approvalOf(tx, 'general-request', id);
  if (approval && approval.state !== 'returned' && approval.state !== 'withdrawn')
    throw new AppError('conflict', 'request.under-approval', { title: before.title });
  await expectPeople(write, [...(input.approverIds ?? []), ...(input.copiedIds ?? [])]);
  const after = await tx
    .updateTable('general_request')
    .set({
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.body === undefined ? {} : { body: input.body }),
      ...(input.amountFen === undefined ? {} : { amount_fen: input.amountFen }),
      ...(input.mode === undefined ? {} : { mode: input.mode }),
      ...(input.approverIds === undefined ? {} : { approver_ids: input.approverIds }),
      ...(input.copiedIds === undefined ? {} : { copied_ids: input.copiedIds }),
      ...(input.point === undefined ? {} : { point: input.point }),
      outcome: null,
      settled_at: null,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'general-request', id, label: after.title }, before, after });
  return findRequest(tx, who, id);
};

const expectPeople = async ({ tx }: Write, ids: readonly string[]): Promise<void> => {
  const names = await namesOf(tx, ids);
  if (names.size < new Set(ids).size)
    throw new AppError('not-found', 'record.not-found', { subject: 'person' });
};

const nextCode = async ({ tx }: Write, year: string): Promise<string> => {
  const last = await tx
    .selectFrom('general_request')
    .select('code')
    .where('code', 'like', `QB-${year}-%`)
    .orderBy('code', 'desc')
    .limit(1)
    .executeTakeFirst();
  return `QB-${year}-${String(Number(last?.code.slice(8) ?? 0) + 1).padStart(4, '0')}`;
};
