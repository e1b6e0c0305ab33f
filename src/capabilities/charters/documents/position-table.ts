import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Block } from '#platform/documents/document.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import type { Letterhead } from './letterhead.ts';

interface TableOf {
  readonly db: Db | Tx;
  readonly officeId: string;
  readonly head: Letterhead;
  readonly on: string;
}

/** The positions of a PMO unit with their duties and who holds them on a day. */
export const positionBlocks = async ({
  db,
  officeId,
  head: { say, locale },
  on,
}: TableOf): Promise<Block[]> => {
  const { clauses, comma } = punctuationOf(locale);
  const positions = await db
    .selectFrom('pmo_position as position')
    .select(['position.name', 'position.duties'])
    .select(
      sql<string | null>`(select string_agg(person.name, ${comma}::text order by person.sort_key)
        from pmo_appointment as held join person on person.id = held.person_id
        where held.position_id = position.id and held.from_on <= ${on}::date
          and (held.to_on is null or held.to_on >= ${on}::date))`.as('holders'),
    )
    .where('position.office_id', '=', officeId)
    .orderBy('position.place')
    .orderBy('position.name')
    .execute();
  if (positions.length === 0)
    return [{ kind: 'paragraph', text: say(['尚未设立岗位。', 'No position has been set up yet.']) }];
  return [
    {
      kind: 'table',
      columns: [
        { title: say(['岗位', 'Position']), weight: 12 },
        { title: say(['职责', 'Duties']), weight: 36 },
        { title: say(['任职人', 'Held by']), weight: 12 },
      ],
      rows: positions.map(({ name, duties, holders }) => [
        name,
        clauses(duties),
        holders ?? say(['—（空缺）', '— (vacant)']),
      ]),
    },
  ];
};
