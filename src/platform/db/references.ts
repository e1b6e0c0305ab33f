import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Tx } from './database.ts';

export interface Reference {
  /** The table whose rows refer to the record. */
  readonly table: string;
  readonly count: number;
}

/**
 * What refers to a record of `table` and would keep it from being deleted, by the foreign keys of the
 * schema, so that a table added later is asked too. Rows that go with the record do not count.
 */
export const listReferences = async (tx: Tx, table: string, id: string): Promise<Reference[]> => {
  const keys = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname as column
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confdeltype = 'a' and confrelid = ${table}::regclass
    order by 1, 2`.execute(tx);
  const byTable = Map.groupBy(keys.rows, (key) => key.table);
  const references: Reference[] = [];
  for (const [of, columns] of byTable) {
    const refers = sql.join(
      columns.map(({ column }) => sql`${sql.ref(column)} = ${id}`),
      sql` or `,
    );
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(of)} where ${refers}`.execute(tx);
    if (rows[0] && rows[0].n > 0) references.push({ table: of, count: rows[0].n });
  }
  return references;
};

/**
 * Refuses the deletion of a record that others refer to, and says by what. A capability names the
 * rows of its table by the text `used-by.<table>`.
 */
export const expectUnused = async (
  tx: Tx,
  { table, id, name }: { readonly table: string; readonly id: string; readonly name: string },
): Promise<void> => {
  const uses = (await listReferences(tx, table, id)).map(({ table: by, count }) => ({
    rule: `used-by.${by}`,
    params: { count },
  }));
  if (uses.length > 0) throw new AppError('refused', 'record.used', { name, uses });
};
