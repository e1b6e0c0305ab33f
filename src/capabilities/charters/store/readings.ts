import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { notify } from '../../inbox/notify.ts';
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

/** Asks people to read a document; who was asked before is not asked again. */
export const askToRead = async (
  write: Write,
  { type, id, title, path }: Subject & { readonly title: string; readonly path: string },
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  const { tx, now } = write;
  await tx
    .insertInto('reading')
    .values(
      [...new Set(people)].map((personId) => ({
        subject_type: type,
        subject_id: id,
        person_id: personId,
        asked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await notify(write, {
    to: people,
    kind: 'reading',
    text: 'notice.asked-to-read',
    params: { subject: title },
    path,
  });
};

/** Notes that the actor has read a document; a second time changes nothing. */
export const confirmReading = async (write: Write, subject: Subject, label: string): Promise<void> => {
  const { tx, who, now } = write;
  const row =
    who.personId === null
      ? undefined
      : await tx
          .selectFrom('reading')
          .select('confirmed_at')
          .where('subject_type', '=', subject.type)
          .where('subject_id', '=', subject.id)
          .where('person_id', '=', who.personId)
          .executeTakeFirst();
  if (!row || who.personId === null) throw new AppError('refused', 'reading.not-asked');
  if (row.confirmed_at !== null) return;
  await tx
    .updateTable('reading')
    .set({ confirmed_at: now })
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('person_id', '=', who.personId)
    .execute();
  write.record({
    subject: { type: subject.type, id: subject.id, label },
    after: { read_by: who.personId },
  });
};

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
