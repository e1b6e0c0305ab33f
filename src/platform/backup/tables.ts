import { sql } from 'kysely';
import type { Db, Tx } from '../db/database.ts';

/** Tables of the product in the order of their names; the job queue's own schema is rebuilt, not kept. */
export const listTables = async (db: Db | Tx): Promise<string[]> => {
  const result = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`.execute(db);
  return result.rows.map(({ name }) => name);
};

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly isDeferrable: boolean;
}

/** The foreign keys of the schema, which a restore lets wait until every table is loaded. */
export const listForeignKeys = async (tx: Tx): Promise<ForeignKey[]> => {
  const result = await sql<ForeignKey>`
    select conrelid::regclass::text as table, conname as name, condeferrable as "isDeferrable"
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(tx);
  return result.rows;
};

/** How many rows a table has. */
export const countRows = async (db: Db | Tx, table: string): Promise<number> => {
  const result = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return result.rows[0]?.n ?? 0;
};
