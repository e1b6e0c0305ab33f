import { expectUnused } from '#platform/db/references.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectGuarded } from '#platform/record-guard.ts';
import { initialsOf, removeSearchEntries, saveSearchEntries, sortKeyOf } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { areReversed, nextCode } from '../rules.ts';
import type { NewPerson, PersonChange } from '../schema.ts';
import { findPerson, findPersonRow } from '../store.ts';
import { lastCode } from './last-code.ts';

export const createPerson = async (write: Write, person: NewPerson) => {
  if (areReversed(person.hiredOn, person.leftOn)) throw new AppError('refused', 'person.dates-reversed');
  const after = await write.tx
    .insertInto('person')
    .values({
      id: newId(),
      code: person.code ?? nextCode('P', await lastCode(write, 'person', 'P')),
      ...namesOf(person.name),
      email: person.email ?? null,
      phone: person.phone ?? null,
      unit_id: person.unitId ?? null,
      post: person.post ?? null,
      grade: person.grade ?? null,
      city: person.city ?? null,
      hired_on: person.hiredOn ?? null,
      left_on: person.leftOn ?? null,
      cost_per_hour_fen: person.costPerHourFen ?? null,
      minutes_per_day: person.minutesPerDay,
      calendar_id: person.calendarId ?? null,
      skills: JSON.stringify(person.skills ?? []),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'person', id: after.id, label: after.name }, after });
  await indexPerson(write, after);
  return findPerson(write.tx, write.who, after.id);
};

const indexPerson = (
  { tx, now }: Write,
  row: { id: string; code: string; name: string; post: string | null },
) =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'person',
      subjectId: row.id,
      title: row.name,
      subtitle: row.post ?? row.code,
      text: row.code,
    },
  ]);

const namesOf = (name: string) => ({ name, sort_key: sortKeyOf(name), initials: initialsOf(name) });

export const changePerson = async (write: Write, id: string, change: PersonChange) => {
  const before = await findPersonRow(write.tx, id);
  expectVersion(change.version, before);
  if (areReversed(change.hiredOn ?? before.hired_on, change.leftOn ?? before.left_on))
    throw new AppError('refused', 'person.dates-reversed');
  const after = await write.tx
    .updateTable('person')
    .set({
      code: change.code,
      ...(change.name === undefined ? {} : namesOf(change.name)),
      email: change.email,
      phone: change.phone,
      unit_id: change.unitId,
      post: change.post,
      grade: change.grade,
      city: change.city,
      hired_on: change.hiredOn,
      left_on: change.leftOn,
      cost_per_hour_fen: change.costPerHourFen,
      minutes_per_day: change.minutesPerDay,
      calendar_id: change.calendarId,
      skills: change.skills === undefined ? undefined : JSON.stringify(change.skills),
      version: before.version,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await expectGuarded(write, 'person', [id]);
  write.record({ subject: { type: 'person', id, label: after.name }, before, after });
  await indexPerson(write, after);
  return findPerson(write.tx, write.who, id);
};

/** Removes a person whom nothing refers to; who has left keeps the record, with the day of leaving. */
export const removePerson = async (write: Write, id: string): Promise<void> => {
  const before = await findPersonRow(write.tx, id);
  await expectUnused(write.tx, { table: 'person', id, name: before.name });
  await write.tx.deleteFrom('person').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'person', [id]);
  write.record({ subject: { type: 'person', id, label: before.name }, before });
};
