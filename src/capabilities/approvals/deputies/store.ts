import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';

const inForce = (db: Db | Tx, today: string) =>
  db
    .selectFrom('deputy')
    .where('valid_from', '<=', today)
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', today)]));

/** Everybody's deputy on a day. */
export const deputiesOn = async (db: Db | Tx, today: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await inForce(db, today).select(['person_id', 'deputy_id']).execute();
  return new Map(rows.map((row) => [row.person_id, row.deputy_id]));
};

/** Whose deputy somebody is on a day. */
export const listPrincipals = async (db: Db | Tx, personId: string, today: string): Promise<string[]> => {
  const rows = await inForce(db, today).select('person_id').where('deputy_id', '=', personId).execute();
  return rows.map((row) => row.person_id);
};

/** The same as a select of their ids. */
export const principalsOf = (personId: string, today: string): RawBuilder<unknown> =>
  sql`select deputy.person_id from deputy where deputy.deputy_id = ${personId}
    and deputy.valid_from <= ${today} and (deputy.valid_to is null or deputy.valid_to >= ${today})`;

/** The deputy of each person who has left, over deputies who left as well; null where there is none. */
export const deputiesOfLeft = (
  left: readonly string[],
  deputies: ReadonlyMap<string, string>,
): Map<string, string | null> =>
  new Map(left.map((person) => [person, presentDeputy(person, left, deputies)]));

const presentDeputy = (
  person: string,
  left: readonly string[],
  deputies: ReadonlyMap<string, string>,
): string | null => {
  const seen = new Set([person]);
  for (let next = deputies.get(person); next !== undefined && !seen.has(next); next = deputies.get(next)) {
    if (!left.includes(next)) return next;
    seen.add(next);
  }
  return null;
};

/** Deputies of a person or everybody, with names, the latest first. */
export const listDeputies = (db: Db | Tx, personId: string | null) =>
  db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .innerJoin('person as other', 'other.id', 'deputy.deputy_id')
    .select([
      'deputy.id',
      'deputy.version',
      'deputy.person_id as personId',
      'person.name as person',
      'deputy.deputy_id as deputyId',
      'other.name as deputy',
      'deputy.valid_from as validFrom',
      'deputy.valid_to as validTo',
      'deputy.reason',
    ])
    .$if(personId !== null, (all) =>
      all.where((on) =>
        on.or([on('deputy.person_id', '=', personId), on('deputy.deputy_id', '=', personId)]),
      ),
    )
    .orderBy('deputy.valid_from', 'desc')
    .orderBy('deputy.id')
    .execute();
