import { sql } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import type { DemoRow } from '../data/image.ts';

/** Rows of any table as they come; the demonstration is an image of what the capabilities keep, like a backup. */
export const insertRows = async ({ tx }: Write, table: string, rows: readonly DemoRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
};
