import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { applyMigrations, shippedMigrations, type Migration } from '../db/migrate.ts';
import { AppError } from '../errors.ts';
import { listTables } from './tables.ts';

/**
 * The migrations a backup was made with, as they are shipped here. A backup of a later version is refused: what it
 * holds beyond ours has no place here.
 */
export const migrationsOf = (names: readonly string[]): Migration[] => {
  const shipped = shippedMigrations();
  const unknown = names.find((made) => !shipped.some(({ name }) => name === made));
  if (unknown !== undefined)
    throw new AppError('invalid', 'backup.later-version', {
      made: unknown,
      here: shipped.at(-1)?.name ?? '',
    });
  return shipped.filter(({ name }) => names.includes(name));
};

/**
 * Runs a load on the schema of these migrations and brings what was loaded forward to ours, as an upgrade would have.
 * Nothing is taken down where the schema is ours already.
 */
export const onSchemaOf = async <T>(
  tx: Tx,
  migrations: readonly Migration[],
  load: () => Promise<T>,
): Promise<T> => {
  const shipped = shippedMigrations();
  if (migrations.length === shipped.length) return load();
  await replaceSchema(tx, migrations);
  const loaded = await load();
  await applyMigrations(tx, shipped);
  return loaded;
};

/** Drops the tables and routines of the product and makes those of these migrations; the job queue's own schema stays. */
export const replaceSchema = async (tx: Tx, migrations: readonly Migration[]): Promise<void> => {
  const tables = await listTables(tx);
  await sql`drop table ${sql.join(tables.map((name) => sql.table(name)))} cascade`.execute(tx);
  const { rows } = await sql<{ routine: string }>`
    select format('%s if exists %s', case prokind when 'p' then 'procedure' else 'function' end, oid::regprocedure) as routine
    from pg_proc where pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')`.execute(
    tx,
  );
  for (const { routine } of rows) await sql.raw(`drop ${routine} cascade`).execute(tx);
  await applyMigrations(tx, migrations);
};
