import type { Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { approvalOf } from '../store/load-approval.ts';
import { namesOf } from '../store/people.ts';
import type { GeneralRequestRow } from '../tables.ts';
import type { RequestRecord } from './schema.ts';

export const findRequestRow = async (db: Db | Tx, id: string) => {
  const row = await db.selectFrom('general_request').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'request' });
  return row;
};

/** A request of the actor's own; others read it where it is before them, as an approval. */
export const findRequest = async (db: Db | Tx, who: Actor, id: string): Promise<RequestRecord> => {
  const row = await findRequestRow(db, id);
  if (who.kind !== 'system' && row.author_id !== who.personId)
    throw new AppError('not-found', 'record.not-found', { subject: 'request' });
  return recordOf(db, row);
};

export const listRequests = async (
  db: Db,
  who: Actor,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: RequestRecord[]; total: number }> => {
  const mine = db.selectFrom('general_request').where('author_id', '=', who.personId);
  const rows = await mine
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const count = await mine.select(db.fn.countAll<number>().as('n')).executeTakeFirst();
  return { rows: await Promise.all(rows.map((row) => recordOf(db, row))), total: count?.n ?? 0 };
};

const recordOf = async (db: Db | Tx, row: Selectable<GeneralRequestRow>): Promise<RequestRecord> => {
  const approval = await approvalOf(db, 'general-request', row.id);
  const names = await namesOf(db, [row.author_id, ...row.approver_ids, ...row.copied_ids]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '—' });
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    title: row.title,
    body: row.body,
    amountFen: row.amount_fen,
    mode: row.mode,
    point: row.point,
    author: person(row.author_id),
    approvers: row.approver_ids.map(person),
    copied: row.copied_ids.map(person),
    state: approval?.state ?? 'draft',
    approvalId: approval?.id ?? null,
    createdAt: row.created_at,
  };
};
