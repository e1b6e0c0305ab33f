import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { dayAt } from '../organisation/store/today.ts';
import { chargeOf, type Charge, type Governed } from './scope.ts';

type Reader = Db | Tx;

/** A PMO unit; throws not-found. */
export const findOffice = async (db: Reader, officeId: string) => {
  const row = await db.selectFrom('pmo_unit').selectAll().where('id', '=', officeId).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'office' });
  return row;
};

const departments = sql<string[]>`coalesce((select array_agg(served.org_unit_id order by served.org_unit_id)
  from pmo_unit_department as served where served.pmo_unit_id = office.id), '{}')`;

/** Every PMO unit with the names it needs, siblings by pinyin. */
export const listOffices = (db: Reader) =>
  db
    .selectFrom('pmo_unit as office')
    .leftJoin('person as head', 'head.id', 'office.head_person_id')
    .leftJoin('person as superior', 'superior.id', 'office.superior_id')
    .leftJoin('org_unit as unit', 'unit.id', 'office.org_unit_id')
    .select([
      'office.id',
      'office.version',
      'office.name',
      'office.display_name as displayName',
      'office.sort_key as sortKey',
      'office.org_unit_id as orgUnitId',
      'office.parent_id as parentId',
      'office.level',
      'office.structure',
      'office.taxonomy',
      'office.organisation_form as organisationForm',
      'office.head_person_id as headId',
      'office.head_rank as headRank',
      'office.heads_rank as headsRank',
      'office.superior_id as superiorId',
      'office.reporting_line as ownReportingLine',
      'office.centres',
      'office.centre_owners as centreOwners',
      'office.project_types as projectTypes',
      'office.amount_from_fen as amountFromFen',
      'office.amount_below_fen as amountBelowFen',
      'head.name as headName',
      'superior.name as superiorName',
      'unit.name as orgUnitName',
      departments.as('departments'),
    ])
    .execute();
export type OfficeRecord = Awaited<ReturnType<typeof listOffices>>[number];

/** The PMO unit in charge of a unit of the organisation or a project of it; null where there is none at all. */
export const officeInCharge = async (db: Reader, governed: Governed): Promise<string | null> => {
  const charge = await findCharge(db, governed);
  return charge?.office.id ?? null;
};

/** The same with the reason; null where there is no PMO unit at all. */
export const findCharge = async (db: Reader, governed: Governed): Promise<Charge<OfficeRecord> | null> => {
  const offices = await listOffices(db);
  if (offices.length === 0) return null;
  return chargeOf(offices, await parentsAbove(db, governed.orgUnitId), governed);
};

/** Each unit on the way up from one, with the unit above it. */
const parentsAbove = async (
  db: Reader,
  orgUnitId: string | null,
): Promise<ReadonlyMap<string, string | null>> => {
  if (orgUnitId === null) return new Map();
  const { rows } = await sql<{ id: string; above: string | null }>`
    with recursive way as (
      select unit.id, unit.parent_id from org_unit as unit where unit.id = ${orgUnitId}::uuid
      union select unit.id, unit.parent_id from org_unit as unit join way on unit.id = way.parent_id
    ) select way.id, way.parent_id as above from way`.execute(db);
  return new Map(rows.map(({ id, above }) => [id, above]));
};

/** The PMO unit in charge of a unit of the organisation, climbing the tree, else the top one. */
export const officeOfUnit = (db: Reader, orgUnitId: string | null): Promise<string | null> =>
  officeInCharge(db, { orgUnitId });

/** The PMO unit in charge of where a person works. */
export const officeOfPerson = async (db: Reader, personId: string | null): Promise<string | null> => {
  const person =
    personId === null
      ? undefined
      : await db.selectFrom('person').select('unit_id').where('id', '=', personId).executeTakeFirst();
  return officeOfUnit(db, person?.unit_id ?? null);
};

/** The person who heads a PMO unit. */
export const officeHead = async (db: Reader, officeId: string): Promise<string | null> =>
  (await findOffice(db, officeId)).head_person_id;

/** The person a PMO unit reports to: its recorded superior, else the head of the unit above. */
export const superiorOf = async (db: Reader, officeId: string): Promise<string | null> => {
  const office = await findOffice(db, officeId);
  if (office.superior_id !== null || office.parent_id === null) return office.superior_id;
  return officeHead(db, office.parent_id);
};

/** People who hold the role executive on the enterprise on the day of an instant. */
export const executivesOf = async (db: Reader, at: Date): Promise<string[]> => {
  const day = dayAt(at);
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('role_grant.person_id')
    .distinct()
    .where('role_grant.role', '=', 'executive')
    .where('role_grant.scope', '=', 'enterprise')
    .where((is) => is.or([is('valid_from', 'is', null), is('valid_from', '<=', day)]))
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day)]))
    .where((is) => is.or([is('person.left_on', 'is', null), is('person.left_on', '>=', day)]))
    .orderBy('role_grant.person_id')
    .execute();
  return rows.map(({ person_id: id }) => id);
};
