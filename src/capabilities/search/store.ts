import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { toQuery } from '#platform/search.ts';
import { foundKinds, openKinds, seenEntries } from './kinds.ts';

interface Found {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly projectId: string | null;
  readonly officeId: string | null;
}

/** What people mostly look for comes first; a rank by words would have to read every match. */
const weight = sql`case type when 'project' then 0 when 'person' then 1 when 'risk' then 2 when 'issue' then 2 else 3 end`;

const namedKinds = ['project', 'person'];
const otherKinds = Object.keys(foundKinds).filter((kind) => !namedKinds.includes(kind));

/** A word that fits thousands is ordered among the first of them; to order all would be to read all. */
const mostNamed = 500;
const mostOther = 1_000;

/**
 * Everything the actor may see that holds the words, or whose name begins with the pinyin initials:
 * titles that begin with the text first, then projects, people, risks and issues, tasks; short titles first.
 */
export const search = async (db: Db, who: Actor, { q, limit }: { q: string; limit: number }) => {
  const words = toQuery(q);
  const initials = q.toLowerCase().replace(/[^a-z0-9]/g, '');
  const byWords = words ? sql`words @@ ${words}::tsquery` : sql`false`;
  const byInitials = initials === '' ? sql`false` : sql`initials like ${`${initials}%`}`;
  const begins = sql`lower(left(title, ${[...q].length})) = ${q.toLowerCase()}`;
  const matching = (kinds: readonly string[], most: number) => sql`(
    select subject_type as type, subject_id as id, title, subtitle, project_id as "projectId"
    from search_entry
    where (${byWords} or ${byInitials}) and ${seenEntries(who, kinds)}
    limit ${sql.lit(most)})`;
  const others = await openKinds(db, who, otherKinds);
  const found = await sql<Found>`
    select matches.*,
      (select position.office_id from pmo_position as position where type = 'position' and position.id::text = matches.id) as "officeId"
    from (
      ${matching(namedKinds, mostNamed)}
      union all ${matching(others, mostOther)}
    ) as matches
    order by (${begins}) desc, ${weight}, length(title), title
    limit ${limit}`.execute(db);
  return {
    rows: found.rows.map((row) => ({
      type: row.type,
      id: row.id,
      title: row.title,
      subtitle: row.subtitle,
      path: foundKinds[row.type]?.path(row) ?? '/',
    })),
  };
};
