import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { ReadingRow } from '../schema/charter.ts';
import type { ReadingSubject } from '../tables.ts';

interface Subject {
  readonly type: ReadingSubject;
  readonly id: string;
}

/** Who is asked to read a document, those who have not yet first. */
export const listReadings = async (db: Db | Tx, { type, id }: Subject): Promise<ReadingRow[]> =>
  db
    .selectFrom('reading')
    .innerJoin('person', 'person.id', 'reading.person_id')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'reading.person_id as personId',
      'person.name as person',
      'unit.name as unit',
      'reading.asked_at as askedAt',
      'reading.confirmed_at as confirmedAt',
    ])
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .orderBy('reading.confirmed_at', (order) => order.asc().nullsFirst())
    .orderBy('person.sort_key')
    .execute();

export const isMineToRead = (who: Actor, readings: readonly ReadingRow[]): boolean =>
  readings.some(({ personId, confirmedAt }) => personId === who.personId && confirmedAt === null);

/** Heads of the departments a PMO unit serves; of all departments where it names none. */
export const headsServed = async (db: Db | Tx, officeId: string): Promise<string[]> => {
  const served = await db
    .selectFrom('pmo_unit_department')
    .select('org_unit_id')
    .where('pmo_unit_id', '=', officeId)
    .execute();
  const heads = await db
    .selectFrom('org_unit')
    .select('head_id')
    .where('head_id', 'is not', null)
    .$if(served.length > 0, (some) =>
      some.where(
        'id',
        'in',
        served.map(({ org_unit_id: id }) => id),
      ),
    )
    .execute();
  return [...new Set(heads.flatMap(({ head_id: id }) => (id === null ? [] : [id])))];
};
