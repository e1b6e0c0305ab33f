import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { DraftRecord } from '../schema/method-draft.ts';

type Reader = Db | Tx;

const base = (db: Reader) =>
  db
    .selectFrom('method_draft as draft')
    .innerJoin('method_item as item', 'item.id', 'draft.method_item_id')
    .leftJoin('pmo_unit as office', 'office.id', 'draft.pmo_unit_id')
    .leftJoin('person as author', 'author.id', 'draft.author_id')
    .leftJoin('person as publisher', 'publisher.id', 'draft.published_by')
    .select((of) => [
      'draft.id',
      'draft.version',
      'draft.method_item_id as itemId',
      'item.kind',
      'item.code',
      'draft.pmo_unit_id as officeId',
      of.fn.coalesce('office.display_name', 'office.name').as('office'),
      'draft.zh',
      'draft.en',
      'draft.content',
      'draft.note',
      'author.name as author',
      'draft.created_at as createdAt',
      'draft.published_at as publishedAt',
      'publisher.name as publishedBy',
    ]);

/** Drafts that wait first, the newest of each first. */
export const listDrafts = async (db: Reader): Promise<{ rows: DraftRecord[]; total: number }> => {
  const rows = await base(db)
    .orderBy('draft.published_at', (order) => order.desc().nullsFirst())
    .orderBy('draft.created_at', 'desc')
    .limit(200)
    .execute();
  return { rows, total: rows.length };
};

/** A draft of an item of the method; throws not-found. */
export const findDraft = async (db: Reader, id: string): Promise<DraftRecord> => {
  const row = await base(db).where('draft.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'method' });
  return row;
};
