import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { sortKeyOf } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { centresOf, closesLoop } from '../rules.ts';
import type { NewOffice, OfficeChange } from '../schema/offices.ts';
import { findOffice, listOffices } from '../store.ts';
import { expectType, saveType } from './types.ts';

/** Sets up a PMO unit with its first type. */
export const createOffice = async (write: Write, office: NewOffice): Promise<{ id: string }> => {
  expectAmounts(office.amountFromFen, office.amountBelowFen);
  const id = newId();
  const after = await write.tx
    .insertInto('pmo_unit')
    .values({
      ...columnsOf(office),
      id,
      name: office.name,
      sort_key: sortKeyOf(office.name),
      level: office.level,
      structure: office.structure,
      taxonomy: office.taxonomy,
      organisation_form: office.organisationForm,
      centres: office.centres ?? centresOf(office.type.preset),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id, label: after.name }, after });
  await saveDepartments(write, id, office.departments);
  await expectType(write, id, office.type);
  await saveType(write, id, office.type);
  return { id };
};

/** Changes a unit on the version the user saw. */
export const changeOffice = async (
  write: Write,
  id: string,
  { version, ...change }: OfficeChange,
): Promise<void> => {
  const before = await findOffice(write.tx, id);
  expectVersion(version, before);
  if (change.parentId !== undefined && closesLoop(await listOffices(write.tx), id, change.parentId))
    throw new AppError('refused', 'office.parent-below-itself');
  expectAmounts(
    change.amountFromFen === undefined ? before.amount_from_fen : change.amountFromFen,
    change.amountBelowFen === undefined ? before.amount_below_fen : change.amountBelowFen,
  );
  const after = await write.tx
    .updateTable('pmo_unit')
    .set({ ...columnsOf(change), version: before.version })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const served = await saveDepartments(write, id, change.departments);
  write.record({
    subject: { type: 'office', id, label: after.name },
    before: { ...before, ...(served ? { departments: served.before } : {}) },
    after: { ...after, ...(served ? { departments: served.after } : {}) },
  });
};

const columnsOf = (input: Partial<Omit<OfficeChange, 'version' | 'departments'>>) => ({
  ...(input.name === undefined ? {} : { name: input.name, sort_key: sortKeyOf(input.name) }),
  display_name: input.displayName,
  org_unit_id: input.orgUnitId,
  parent_id: input.parentId,
  level: input.level,
  structure: input.structure,
  taxonomy: input.taxonomy,
  organisation_form: input.organisationForm,
  heads_rank: input.headsRank,
  superior_id: input.superiorId,
  reporting_line: input.reportingLine,
  centres: input.centres,
  centre_owners: input.centreOwners === undefined ? undefined : JSON.stringify(input.centreOwners),
  project_types: input.projectTypes,
  amount_from_fen: input.amountFromFen,
  amount_below_fen: input.amountBelowFen,
});

const expectAmounts = (from: number | null | undefined, below: number | null | undefined): void => {
  if (typeof from === 'number' && typeof below === 'number' && below <= from)
    throw new AppError('refused', 'office.amounts-reversed');
};

/** Sets the departments a unit serves; answers old and new, null where nothing was given. */
const saveDepartments = async (
  { tx }: Write,
  officeId: string,
  departments: readonly string[] | undefined,
): Promise<{ before: string[]; after: string[] } | null> => {
  if (departments === undefined) return null;
  const rows = await tx
    .deleteFrom('pmo_unit_department')
    .where('pmo_unit_id', '=', officeId)
    .returning('org_unit_id')
    .execute();
  const after = [...new Set(departments)].toSorted();
  if (after.length > 0)
    await tx
      .insertInto('pmo_unit_department')
      .values(after.map((unitId) => ({ pmo_unit_id: officeId, org_unit_id: unitId })))
      .execute();
  return { before: rows.map((row) => row.org_unit_id).toSorted(), after };
};
