import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { todayOf } from '../../organisation/store/today.ts';
import type { ObjectiveTable } from '../schema.ts';
import { codeTaken, indexObjective } from './levels.ts';
import { expectMaySet } from './may-set.ts';
import { readObjectiveTable, type TableRow } from './read-table.ts';

/** Enters the objectives of a pasted table, all or none; every fault is named with its row. */
export const importObjectives = async (
  write: Write,
  { period, table }: ObjectiveTable,
): Promise<{ ids: string[] }> => {
  await expectMaySet(write.tx, write.who, await todayOf(write));
  const { rows, faults } = readObjectiveTable(table);
  const owners = await ownersOf(write, rows);
  const unknown = rows.flatMap(({ owner }, index): Told[] =>
    owner !== null && !owners.has(owner)
      ? [{ rule: 'import.owner-unknown', params: { row: index + 2, value: owner } }]
      : [],
  );
  const all = [...faults, ...unknown];
  if (all.length > 0)
    throw new AppError('refused', 'objective.import-faulty', { count: all.length, first: all.slice(0, 20) });
  const ids = new Map<string, string>();
  for (const [position, row] of rows.entries())
    ids.set(row.code, await enter(write, { period, position, row, owners, ids }));
  return { ids: [...ids.values()] };
};

const ownersOf = async ({ tx }: Write, rows: readonly TableRow[]): Promise<ReadonlyMap<string, string>> => {
  const names = [...new Set(rows.flatMap(({ owner }) => owner ?? []))];
  if (names.length === 0) return new Map();
  const people = await tx.selectFrom('person').select(['id', 'name', 'code']).execute();
  return new Map(
    people
      .filter(({ name, code }) => names.includes(name) || names.includes(code))
      .flatMap(({ id, name, code }) => [
        [name, id],
        [code, id],
      ]),
  );
};

interface Entry {
  readonly period: string;
  readonly position: number;
  readonly row: TableRow;
  readonly owners: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

const enter = async (write: Write, { period, position, row, owners, ids }: Entry): Promise<string> => {
  const after = await write.tx
    .insertInto('objective')
    .values({
      id: newId(),
      period,
      code: row.code,
      title: row.title,
      title_en: null,
      parent_id: row.parentCode === null ? null : (ids.get(row.parentCode) ?? null),
      weight: row.weight,
      perspective: null,
      measure: row.measure,
      unit: row.unit,
      from_value: row.fromValue,
      to_value: row.toValue,
      current_value: null,
      owner_id: row.owner === null ? null : (owners.get(row.owner) ?? null),
      note: null,
      position,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(codeTaken(period, row.code));
  write.record({ subject: { type: 'objective', id: after.id, label: after.title }, after });
  await indexObjective(write, after);
  return after.id;
};
