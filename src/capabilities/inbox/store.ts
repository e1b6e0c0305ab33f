import { sql, type Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { fill, inLocale } from '#platform/i18n.ts';
import type { DigestChoice } from './schema.ts';
import type { NotificationRow } from './tables.ts';
import { noticeTexts, type NoticeText } from './texts.ts';

interface NoticeQueryRow extends Pick<
  Selectable<NotificationRow>,
  'id' | 'created_at' | 'kind' | 'text_id' | 'params' | 'path' | 'read_at'
> {
  readonly unread: number;
}

export const listNotices = async (
  db: Db,
  who: Actor,
  { unread, limit }: { unread: boolean; limit: number },
) => {
  if (!who.personId) return { rows: [], unread: 0 };
  const wanted = unread ? sql`and read_at is null` : sql``;
  const { rows } = await sql<NoticeQueryRow>`
    select id, created_at, kind, text_id, params, path, read_at,
      (select count(*) from notification where person_id = ${who.personId} and read_at is null) as unread
    from notification where person_id = ${who.personId} ${wanted}
    order by created_at desc limit ${limit}`.execute(db);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      at: row.created_at,
      kind: row.kind,
      text: fill(
        inLocale(noticeTexts[row.text_id as NoticeText] ?? [row.text_id, row.text_id], who.locale),
        row.params,
      ),
      path: row.path,
      read: row.read_at !== null,
    })),
    // Where any is unread, one is listed.
    unread: rows[0]?.unread ?? 0,
  };
};

/** Daily where nothing was chosen. */
export const findDigestChoice = async (db: Db, { personId }: Actor): Promise<DigestChoice> => {
  const row = await db
    .selectFrom('digest_choice')
    .select('cadence')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return { cadence: row?.cadence ?? 'daily' };
};
