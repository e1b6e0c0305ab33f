import { sql } from 'kysely';
import { expectUnused } from '#platform/db/references.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { initialsOf, removeSearchEntries, saveSearchEntries, sortKeyOf } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { areReversed, isBelowItself, isTimeZone, nextCode } from './rules.ts';
import type { EnterpriseChange, NewPerson, NewUnit, PersonChange, UnitChange } from './schema.ts';
import {
  findEnterprise,
  findEnterpriseRow,
  findPerson,
  findPersonRow,
  findUnitRow,
  listUnits,
} from './store.ts';

export interface NewEnterprise {
  readonly name: string;
  readonly moneyUnit: 'yuan' | 'wan';
  readonly locale: 'zh-CN' | 'en';
}

/** The first record of the product; there can be only one. */
export const createEnterprise = async (
  write: Write,
  { name, moneyUnit, locale }: NewEnterprise,
): Promise<void> => {
  const after = await write.tx
    .insertInto('enterprise')
    .values({ id: newId(), name, money_unit: moneyUnit, locale })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: name }, after });
};

/** Notes whether the three administrators are kept apart; whether they may be is for `access` to decide. */
export const setAdministratorSeparation = async (
  write: Write,
  { separate }: { readonly separate: boolean },
): Promise<void> => {
  const before = await findEnterpriseRow(write.tx);
  const after = await write.tx
    .updateTable('enterprise')
    .set({ separate_administrators: separate })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: after.name }, before, after });
};

export const changeEnterprise = async (write: Write, change: EnterpriseChange) => {
  const before = await findEnterpriseRow(write.tx);
  expectVersion(change.version, before);
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
    throw new AppError('refused', 'enterprise.time-zone-unknown', { timeZone: change.timeZone });
  const after = await write.tx
    .updateTable('enterprise')
    .set({
      name: change.name,
      money_unit: change.moneyUnit,
      locale: change.locale,
      time_zone: change.timeZone,
      fiscal_year_start: change.fiscalYearStart,
      centres: change.centres,
      health_rules: change.healthRules === undefined ? undefined : JSON.stringify(change.healthRules),
      version: before.version,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'enterprise', id: after.id, label: after.name }, before, after });
  return findEnterprise(write.tx);
};

export const createUnit = async (write: Write, unit: NewUnit) => {
  if (areReversed(unit.validFrom, unit.validTo)) throw new AppError('refused', 'unit.dates-reversed');
  const after = await write.tx
    .insertInto('org_unit')
    .values({
      id: newId(),
      code: unit.code ?? nextCode('D', await lastCode(write, 'org_unit', 'D')),
      name: unit.name,
      name_en: unit.nameEn ?? null,
      parent_id: unit.parentId ?? null,
      kind: unit.kind,
      head_id: unit.headId ?? null,
      sort_key: sortKeyOf(unit.name),
      position: unit.position,
      valid_from: unit.validFrom ?? null,
      valid_to: unit.validTo ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'unit', id: after.id, label: after.name }, after });
  return unitAfter(write, after.id);
};

export const changeUnit = async (write: Write, id: string, change: UnitChange) => {
  const before = await findUnitRow(write.tx, id);
  expectVersion(change.version, before);
  if (change.parentId !== undefined && isBelowItself(await listUnits(write.tx), id, change.parentId))
    throw new AppError('refused', 'unit.parent-below-itself');
  if (areReversed(change.validFrom ?? before.valid_from, change.validTo ?? before.valid_to))
    throw new AppError('refused', 'unit.dates-reversed');
  const after = await write.tx
    .updateTable('org_unit')
    .set({
      code: change.code,
      name: change.name,
      name_en: change.nameEn,
      parent_id: change.parentId,
      kind: change.kind,
      head_id: change.headId,
      sort_key: change.name === undefined ? undefined : sortKeyOf(change.name),
      position: change.position,
      valid_from: change.validFrom,
      valid_to: change.validTo,
      version: before.version,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'unit', id, label: after.name }, before, after });
  return unitAfter(write, id);
};

export const removeUnit = async (write: Write, id: string): Promise<void> => {
  const before = await findUnitRow(write.tx, id);
  const units = await listUnits(write.tx);
  const below = units.filter((unit) => unit.parentId === id).length;
  if (below > 0) throw new AppError('refused', 'unit.has-units', { name: before.name, count: below });
  const people = units.find((unit) => unit.id === id)?.people ?? 0;
  if (people > 0) throw new AppError('refused', 'unit.has-people', { name: before.name, count: people });
  await expectUnused(write.tx, { table: 'org_unit', id, name: before.name });
  await write.tx.deleteFrom('org_unit').where('id', '=', id).execute();
  write.record({ subject: { type: 'unit', id, label: before.name }, before });
};

const unitAfter = async (write: Write, id: string) => {
  const unit = (await listUnits(write.tx)).find((one) => one.id === id);
  if (!unit) throw new AppError('not-found', 'record.not-found', { subject: 'unit' });
  return unit;
};

/** The highest code made of the prefix and a number; null where none is. */
const lastCode = async (
  { tx }: Write,
  table: 'org_unit' | 'person',
  prefix: string,
): Promise<string | null> => {
  const row = await tx
    .selectFrom(table)
    .select('code')
    .where('code', '~', `^${prefix}[0-9]{1,9}$`)
    .orderBy(sql`length(code) desc, code desc`)
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
};

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
