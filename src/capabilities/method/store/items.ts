import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList } from '#platform/list/run-list.ts';
import type { MethodKind } from '../schema/kinds.ts';
import { Kind, methodColumns, type MethodItem, type MethodRow } from '../schema/messages.ts';

type Reader = Db | Tx;

const retired = sql<boolean>`method_item.retired_at is not null`;
const parts = sql<
  number | null
>`jsonb_array_length(coalesce(content->'steps', content->'sections', content->'phases'))`;
const about = sql<MethodRow['about']>`coalesce(content->'purpose', content->'formula', content->'sla',
  content->'suitedFor', content->'definition', content->'homeQuestion')`;
const category = sql<string | null>`coalesce(content->>'group', content->'appliesTo'->>'phase',
  content->>'cadence', content->>'centre', content->>'method')`;

const base = (db: Reader) =>
  db
    .selectFrom('method_item')
    .select([
      'method_item.id',
      'method_item.version',
      'method_item.kind',
      'method_item.code',
      'method_item.zh',
      'method_item.en',
      'method_item.shipped_version as shippedVersion',
      'method_item.adapted',
      retired.as('isRetired'),
      category.as('category'),
      about.as('about'),
      parts.as('parts'),
      sql<string>`method_item.kind || lpad(method_item.position::text, 6, '0') || method_item.code`.as(
        'place',
      ),
    ]);

export const listMethod = (db: Db, _who: Actor, query: ListQuery) =>
  runList<MethodRow>(
    db,
    { columns: methodColumns, base: base(db) as never, searched: ['code', 'zh', 'en'], order: 'place' },
    query,
  );

export const findMethodRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('method_item').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'method' });
  return row;
};

export const findMethodItem = async (db: Reader, id: string): Promise<MethodItem> => {
  const row = await findMethodRow(db, id);
  return {
    id: row.id,
    version: row.version,
    kind: Kind.parse(row.kind),
    code: row.code,
    zh: row.zh,
    en: row.en,
    shippedVersion: row.shipped_version,
    adapted: row.adapted,
    isRetired: row.retired_at !== null,
    content: row.content,
    updatedAt: row.updated_at,
  };
};

/** Items in use of some kinds, in their order. */
export const listItemsOf = (db: Reader, kinds: readonly MethodKind[]) =>
  db
    .selectFrom('method_item')
    .select(['id', 'kind', 'code', 'zh', 'en', 'content'])
    .where('kind', 'in', [...kinds])
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('code')
    .execute();

/** Every term, retired ones too. */
export const listTerms = async (db: Reader) =>
  (
    await db
      .selectFrom('method_item')
      .select(['id', 'code', 'zh', 'en', 'content', 'retired_at'])
      .where('kind', '=', 'term')
      .orderBy('position')
      .orderBy('code')
      .execute()
  ).map(({ retired_at: retiredAt, ...term }) => ({ ...term, isRetired: retiredAt !== null }));

/** Every item, retired ones too, in an order that never changes by itself. */
export const listAllItems = (db: Reader) =>
  db.selectFrom('method_item').selectAll().orderBy('kind').orderBy('position').orderBy('code').execute();

export const countMethod = async (db: Reader) => {
  const rows = await db
    .selectFrom('method_item')
    .select(['kind', (of) => of.fn.countAll<number>().as('count')])
    .select(sql<number>`count(*) filter (where adapted)`.as('adapted'))
    .where('retired_at', 'is', null)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return {
    counts: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
    total: rows.reduce((sum, { count }) => sum + count, 0),
    adapted: rows.reduce((sum, { adapted }) => sum + adapted, 0),
  };
};

/** Of terms with these codes those that never said which of their words texts do not mark, as they were shipped. */
export const findLackingUnmarked = async (db: Reader, codes: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('method_item')
    .select('id')
    .where('kind', '=', 'term')
    .where('code', 'in', [...codes])
    .where('adapted', '=', false)
    .where(sql<boolean>`not content ? 'unmarked'`)
    .execute();
  return rows.map(({ id }) => id);
};

/** Whether an enterprise exists whose method was never loaded, as in a database of an earlier version. */
export const lacksMethod = async (db: Reader): Promise<boolean> => {
  const enterprise = await db.selectFrom('enterprise').select('id').executeTakeFirst();
  if (!enterprise) return false;
  return (await db.selectFrom('method_item').select('id').limit(1).executeTakeFirst()) === undefined;
};
