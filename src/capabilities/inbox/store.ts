import { sql, type Selectable } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { choicesOf } from './choices.ts';
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
      text: noticeText(row, who.locale),
      path: row.path,
      read: row.read_at !== null,
    })),
    // Where any is unread, one is listed.
    unread: rows[0]?.unread ?? 0,
  };
};

export const findDigestChoice = async (db: Db, { personId }: Actor): Promise<DigestChoice> => {
  const id = personId ?? '';
  return (await choicesOf(db, personId === null ? [] : [id]))(id);
};

/** The text of a notice in a reader's language. */
export const noticeText = (
  { text_id, params }: Pick<Selectable<NotificationRow>, 'text_id' | 'params'>,
  locale: Locale,
): string => fill(inLocale(noticeTexts[text_id as NoticeText] ?? [text_id, text_id], locale), params);
