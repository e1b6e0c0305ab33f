import { sql, type RawBuilder } from 'kysely';
import { grantedOn, holdsEverywhere, type Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Read } from '#platform/handlers.ts';
import { comingNumber, numberText } from '#platform/numbers.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { inTreeOrder } from './rules.ts';
import { personColumns, unitColumns } from './columns.ts';
import type { Enterprise, NextNumbers, Person, PrefixQuery } from './schema.ts';

export const findEnterpriseRow = async (db: Db | Tx) => {
  const row = await db.selectFrom('enterprise').selectAll().executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findEnterprise = async (db: Db | Tx): Promise<Enterprise> => {
  const row = await findEnterpriseRow(db);
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    moneyUnit: row.money_unit,
    locale: row.locale,
    timeZone: row.time_zone,
    fiscalYearStart: row.fiscal_year_start,
    centres: row.centres,
    projectPrefix: row.project_prefix,
    decisionPrefix: row.decision_prefix,
    healthRules: row.health_rules,
    separateAdministrators: row.separate_administrators,
  };
};

/** The numbers given next, under the prefixes in use or others that are thought of. */
export const findNextNumbers = async (
  { db, now }: Read,
  { projectPrefix, decisionPrefix }: PrefixQuery,
): Promise<NextNumbers> => {
  const {
    project_prefix: ofProjects,
    decision_prefix: ofDecisions,
    time_zone: timeZone,
  } = await findEnterpriseRow(db);
  const year = Number(dayIn(now, timeZone).slice(0, 4));
  const series = { project: projectPrefix ?? ofProjects, decision: decisionPrefix ?? ofDecisions };
  let number = await comingNumber(db, series.project, year);
  const codes = await db
    .selectFrom('project')
    .select('code')
    .where('code', 'like', `${series.project}-${year}-%`)
    .execute();
  const taken = new Set(codes.map(({ code }) => code));
  while (taken.has(numberText(series.project, year, number))) number += 1;
  return {
    project: numberText(series.project, year, number),
    decision: numberText(series.decision, year, await comingNumber(db, series.decision, year)),
  };
};

/** Every unit in tree order. */
export const listUnits = async (db: Db | Tx) => {
  const rows = await db
    .selectFrom('org_unit as unit')
    .leftJoin('person as head', 'head.id', 'unit.head_id')
    .select((of) => [
      'unit.id',
      'unit.version',
      'unit.code',
      'unit.name',
      'unit.name_en as nameEn',
      'unit.parent_id as parentId',
      'unit.kind',
      'unit.head_id as headId',
      'unit.position',
      'unit.valid_from as validFrom',
      'unit.valid_to as validTo',
      'unit.sort_key as sortKey',
      'head.name as headName',
      of
        .selectFrom('person')
        .select(of.fn.countAll<number>().as('n'))
        .whereRef('person.unit_id', '=', 'unit.id')
        .as('people'),
    ])
    .execute();
  return inTreeOrder(rows.map((row) => ({ ...row, people: row.people ?? 0 })));
};

/** The units as a list, for export; the page shows them as a tree. */
export const listUnitRows = (db: Db, query: ListQuery) =>
  runList(
    db,
    {
      columns: unitColumns,
      base: db
        .selectFrom('org_unit as unit')
        .leftJoin('org_unit as parent', 'parent.id', 'unit.parent_id')
        .leftJoin('person as head', 'head.id', 'unit.head_id')
        .select([
          'unit.id',
          'unit.code',
          'unit.name',
          'unit.name_en as nameEn',
          'parent.code as parentCode',
          'unit.kind',
          'head.name as head',
        ]),
      searched: ['code', 'name'],
      order: 'code',
    },
    query,
  );

export const findUnitRow = async (tx: Db | Tx, id: string) => {
  const row = await tx.selectFrom('org_unit').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'unit' });
  return row;
};

/** A subquery of the ids of some units and of all below them. */
export const unitsBelow = (unitIds: readonly string[]): RawBuilder<unknown> => sql`(
  with recursive below as (
    select unit.id from org_unit as unit where unit.id = any(${unitIds}::uuid[])
    union select unit.id from org_unit as unit join below on unit.parent_id = below.id
  ) select below.id from below)`;

export const findPersonRow = async (tx: Db | Tx, id: string) => {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  return row;
};

const personSelection = (db: Db | Tx, who: Actor) =>
  db
    .selectFrom('person')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'person.id',
      'person.version',
      'person.code',
      'person.name',
      'person.email',
      'person.phone',
      'person.unit_id as unitId',
      'unit.name as unitName',
      'person.post',
      'person.grade',
      'person.city',
      'person.hired_on as hiredOn',
      'person.left_on as leftOn',
      'person.minutes_per_day as minutesPerDay',
    ])
    .select(rateSeenBy(who).as('costPerHourFen'));

// Cost rates come close to salaries, so they are no part of the directory.
const rateSeenBy = (who: Actor): RawBuilder<number | null> => {
  if (holdsEverywhere(who, 'people.read-rate')) return sql`person.cost_per_hour_fen`;
  const units = grantedOn(who, 'people.read-rate', 'unit');
  if (units.length === 0) return sql`null::bigint`;
  return sql`case when person.unit_id in ${unitsBelow(units)} then person.cost_per_hour_fen end`;
};

export const findPerson = async (db: Db | Tx, who: Actor, id: string): Promise<Person> => {
  const row = await personSelection(db, who)
    .select(['person.calendar_id as calendarId', 'person.skills'])
    .where('person.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  return row;
};

const peopleSource = (db: Db, who: Actor) => ({
  columns: personColumns,
  base: personSelection(db, who).select(sql<string>`person.sort_key collate "C"`.as('sortKey')),
  searched: ['name', 'code', 'post', 'unitName', 'email'],
  order: 'sortKey',
});

export const listPeople = (db: Db, who: Actor, query: ListQuery) => runList(db, peopleSource(db, who), query);

export interface Pick {
  readonly q: string;
  readonly limit: number;
}

/** People whose name, pinyin initials, staff number or e-mail begin with or contain what was typed. */
export const pickPeople = async (db: Db, { q, limit }: Pick) => {
  const typed = q
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (mark) => `\\${mark}`);
  return db
    .selectFrom('person')
    .leftJoin('org_unit as unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.code', 'person.name', 'unit.name as unitName', 'person.post'])
    .where('person.left_on', 'is', null)
    .where((on) =>
      on.or([
        on('person.initials', 'like', `${typed}%`),
        on('person.name', 'ilike', `%${typed}%`),
        on('person.code', 'ilike', `${typed}%`),
        on('person.email', 'ilike', `${typed}%`),
      ]),
    )
    .orderBy(sql`person.sort_key collate "C"`)
    .limit(limit)
    .execute();
};
