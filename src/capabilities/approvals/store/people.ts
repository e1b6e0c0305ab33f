import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';

/** Names of people by id. */
export const namesOf = async (db: Db | Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Which of some people have left by a day. */
export const listLeft = async (db: Db | Tx, ids: Iterable<string>, today: string): Promise<string[]> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', wanted)
    .where('left_on', '<', today)
    .execute();
  return rows.map(({ id }) => id);
};

/** The heads of somebody's unit and of those above it, the nearest first, then the executives. */
export const superiorsOf = async (db: Db | Tx, personId: string, today: string): Promise<string[][]> => {
  const heads = await sql<{ head: string }>`
    with recursive above as (
      select unit.id, unit.parent_id, unit.head_id, 0 as height
      from org_unit as unit join person on person.unit_id = unit.id where person.id = ${personId}
      union all
      select unit.id, unit.parent_id, unit.head_id, above.height + 1
      from org_unit as unit join above on unit.id = above.parent_id where above.height < 50
    ) select head_id as head from above where head_id is not null order by height`.execute(db);
  return [...heads.rows.map(({ head }) => [head]), await listExecutives(db, today)];
};

/** Holders of the role of an executive for the whole enterprise, by name. */
export const listExecutives = (db: Db | Tx, today: string): Promise<string[]> =>
  holdersOfRole(db, 'executive', today);

/** Who holds a role on the whole enterprise on a day. */
export const holdersOfRole = async (db: Db | Tx, role: string, today: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.id')
    .distinct()
    .select('person.sort_key')
    .where('role_grant.role', '=', role)
    .where('role_grant.scope', '=', 'enterprise')
    .where((on) => on.or([on('valid_from', 'is', null), on('valid_from', '<=', today)]))
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', today)]))
    .where((on) => on.or([on('left_on', 'is', null), on('left_on', '>=', today)]))
    .orderBy('person.sort_key')
    .execute();
  return rows.map(({ id }) => id);
};
