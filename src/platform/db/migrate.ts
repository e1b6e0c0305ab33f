import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
const migrationLock = 7_211_001;

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The migrations shipped with this version, in order. */
export const shippedMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });

/**
 * Brings the schema forward in one transaction, all or nothing, and answers the names applied.
 * Several processes may start at once: the first does the work, the others wait for it.
 * An applied migration whose file has changed since is an error.
 */
export const migrate = async (db: Db): Promise<string[]> =>
  db.transaction().execute((tx) => applyMigrations(tx, shippedMigrations()));

/** The names of the migrations the schema has, in order. */
export const appliedMigrations = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('migration').select('name').orderBy('name').execute()).map(({ name }) => name);

/** Applies those of these migrations that the schema does not have yet, in order, and answers their names. */
export const applyMigrations = async (tx: Tx, migrations: readonly Migration[]): Promise<string[]> => {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  await sql`create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    tx,
  );
  const rows = await tx.selectFrom('migration').select(['name', 'checksum']).execute();
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const done: string[] = [];
  for (const { name, text, checksum } of migrations) {
    const before = applied.get(name);
    if (before === checksum) continue;
    if (before) throw new Error(`migration ${name} was changed after it was applied`);
    await sql.raw(text).execute(tx);
    await tx.insertInto('migration').values({ name, checksum }).execute();
    done.push(name);
  }
  return done;
};
