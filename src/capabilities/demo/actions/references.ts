import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export interface Reference {
  readonly target: string;
  readonly table: string;
  readonly column: string;
  readonly isRequired: boolean;
}

/** Foreign keys on tables that neither delete nor forget by themselves. */
export const referencesTo = async (tx: Tx, targets: readonly string[]): Promise<Reference[]> => {
  const found =
    await sql<Reference>`select target.relname as target, source.relname as table, attribute.attname as column, attribute.attnotnull as "isRequired"
    from pg_constraint as key
    join pg_class as source on source.oid = key.conrelid
    join pg_class as target on target.oid = key.confrelid
    join pg_attribute as attribute on attribute.attrelid = key.conrelid and attribute.attnum = key.conkey[1]
    where key.contype = 'f' and target.relname in (${sql.join(targets)}) and key.confdeltype not in ('c', 'n') and array_length(key.conkey, 1) = 1
      and source.relnamespace = current_schema()::regnamespace
    order by 1, 2`.execute(tx);
  return found.rows;
};
