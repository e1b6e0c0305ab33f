import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { fill, inLocale } from '#platform/i18n.ts';
import type { DigestChoice } from './schema.ts';
import { noticeTexts, type NoticeText } from './texts.ts';

export const listNotices = async (
  db: Db,
  who: Actor,
  { unread, limit }: { unread: boolean; limit: number },
) => {
  if (!who.personId) return { rows: [], unread: 0 };
  const mine = db.selectFrom('notification').where('person_id', '=', who.personId);
  const rows = await (unread ? mine.where('read_at', 'is', null) : mine)
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  const count = await mine
    .select(db.fn.countAll<number>().as('n'))
    .where('read_at', 'is', null)
    .executeTakeFirst();
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
    unread: count?.n ?? 0,
  };
};

/** The to-dos somebody has put off until later than `now`. */
export const listSnoozed = async (db: Db, personId: string, now: Date): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('snooze')
    .select('todo_key')
    .where('person_id', '=', personId)
    .where('until', '>', now.toISOString())
    .execute();
  return new Set(rows.map(({ todo_key: key }) => key));
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
