import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import type { Database } from './tables.ts';

const batch = 2_000;

/**
 * Inserts many rows of one table in a few statements, each carrying its rows as one JSON text: both
 * databases take that far faster than a VALUES list. Every row has the columns of the first; a column
 * none of them names is filled by its default. Fails as any insert does.
 */
export const insertRows = async (
  tx: Db | Tx,
  table: keyof Database,
  rows: readonly object[],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name));
  for (let from = 0; from < rows.length; from += batch) {
    const json = JSON.stringify(rows.slice(from, from + batch));
    await sql`insert into ${sql.table(table)} (${sql.join(columns)})
      select ${sql.join(columns)} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
      tx,
    );
  }
};
