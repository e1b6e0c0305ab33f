import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { RegisterKind, Row } from '../kinds/kind.ts';

type Table = RegisterKind['table'];

export interface RowVersion {
  readonly id: string;
  readonly version: number;
}

const batch = 2_000;
/** Kept by the database itself. */
const ownColumns = new Set(['id', 'version', 'created_at', 'updated_at']);

// Neither database takes a NUL or half a character in text.
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value;

const inBatches = async (
  rows: readonly Row[],
  save: (json: string, columns: readonly string[]) => RawBuilder<RowVersion>,
  tx: Tx,
): Promise<RowVersion[]> => {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !ownColumns.has(column));
  const saved: RowVersion[] = [];
  for (let from = 0; from < rows.length; from += batch) {
    const json = JSON.stringify(rows.slice(from, from + batch), storable);
    saved.push(...(await save(json, columns).execute(tx)).rows);
  }
  return saved;
};

const names = (columns: readonly string[], prefix = ''): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql.ref(`${prefix}${column}`)));

const recordset = (table: Table, json: string): RawBuilder<unknown> =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb) as fresh`;

/** Inserts rows that all have the same columns, in a few statements. */
export const insertRows = (tx: Tx, table: Table, rows: readonly Row[]): Promise<RowVersion[]> =>
  inBatches(
    rows,
    (json, columns) => sql<RowVersion>`insert into ${sql.table(table)} (id, ${names(columns)})
      select fresh.id, ${names(columns, 'fresh.')} from ${recordset(table, json)} returning id, version`,
    tx,
  );

/** Writes rows over those of the same id; each has all columns of the table that it may change. */
export const updateRows = (tx: Tx, table: Table, rows: readonly Row[]): Promise<RowVersion[]> =>
  inBatches(
    rows,
    (json, columns) => sql<RowVersion>`update ${sql.table(table)} as present
      set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`fresh.${column}`)}`))}
      from ${recordset(table, json)} where present.id = fresh.id returning present.id, present.version`,
    tx,
  );

export const removeRows = async (tx: Tx, table: Table, ids: readonly string[]): Promise<void> => {
  await sql`delete from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(tx);
};

/** The rows as they are now. */
export const listRowsById = async (
  tx: Tx,
  table: Table,
  ids: readonly string[],
): Promise<(Row & RowVersion)[]> => {
  const found = await sql<Row & RowVersion>`
    select * from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(tx);
  return found.rows;
};

/** The projects among these that something has been hung on: a plan, milestones, risks, issues, members, comments, files. */
export const listProjectsInUse = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::uuid[]) as wanted(id)
    where exists (select from plan where plan.project_id = wanted.id)
       or exists (select from task where task.project_id = wanted.id)
       or exists (select from milestone where milestone.project_id = wanted.id)
       or exists (select from risk where risk.project_id = wanted.id)
       or exists (select from issue where issue.project_id = wanted.id)
       or exists (select from comment where comment.project_id = wanted.id)
       or exists (select from file where file.subject_id = wanted.id::text and file.removed_at is null)
       or exists (select from project_measure where project_measure.project_id = wanted.id)
       or exists (select from project_member where project_member.project_id = wanted.id)`.execute(tx);
  return new Set(found.rows.map(({ id }) => id));
};
