import { expectUnused } from '#platform/db/references.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { takeTurn } from '#platform/numbers.ts';
import { sortKeyOf } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { areReversed, isBelowItself, nextCode } from '../rules.ts';
import type { NewUnit, UnitChange } from '../schema.ts';
import { findUnitRow, listUnits } from '../store.ts';
import { lastCode } from './last-code.ts';

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
  if (change.parentId !== undefined) await takeTurn(write.tx, 'unit');
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
