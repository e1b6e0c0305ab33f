import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import yauzl from 'yauzl';
import type { Db, Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { FileStore } from '../files.ts';
import { migrationsOf, onSchemaOf } from './older-schema.ts';
import { countRows, listForeignKeys, listTables } from './tables.ts';
import type { BackupManifest } from './write-backup.ts';

export interface RestoreTarget {
  readonly db: Db;
  readonly files: FileStore;
  /** The user has agreed that what is there now is replaced. */
  readonly replace: 'yes' | 'no';
}

const batchRows = 500;
const largestFile = 4 * 1024 ** 3;

/** Whether anything but the schema is in the database. */
export const isEmpty = async (db: Db): Promise<boolean> =>
  (await countRows(db, 'enterprise')) === 0 && (await countRows(db, 'account')) === 0;

/**
 * Loads a backup of this version or an earlier one in one transaction, all or nothing, and answers the rows of each
 * table.
 */
export const readBackup = async (
  path: string,
  { db, files, replace }: RestoreTarget,
): Promise<Record<string, number>> => {
  const zip = await openZip(path);
  try {
    const manifest = await readManifest(zip);
    const migrations = migrationsOf(manifest.migrations);
    if (replace === 'no' && !(await isEmpty(db))) throw new AppError('conflict', 'backup.not-empty');
    for (const sha256 of manifest.files) await restoreFile(zip, files, sha256);
    return await db
      .transaction()
      .execute((tx) => onSchemaOf(tx, migrations, () => loadTables(zip, tx, manifest)));
  } finally {
    zip.file.close();
  }
};

interface OpenZip {
  readonly file: yauzl.ZipFile;
  readonly entries: ReadonlyMap<string, yauzl.Entry>;
}

const openZip = (path: string): Promise<OpenZip> =>
  new Promise((done, fail) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) => {
      if (error || !file)
        return fail(new AppError('invalid', 'backup.unreadable', { why: error?.message ?? '' }));
      const entries = new Map<string, yauzl.Entry>();
      file.on('entry', (entry: yauzl.Entry) => {
        entries.set(entry.fileName, entry);
        file.readEntry();
      });
      file.once('end', () => done({ file, entries }));
      file.once('error', fail);
      file.readEntry();
    });
  });

const entryStream = ({ file, entries }: OpenZip, name: string): Promise<Readable> =>
  new Promise((done, fail) => {
    const entry = entries.get(name);
    if (!entry) return fail(new AppError('invalid', 'backup.unreadable', { why: name }));
    file.openReadStream(entry, (error, stream) =>
      error || !stream ? fail(error ?? new Error(name)) : done(stream),
    );
  });

const readManifest = async (zip: OpenZip): Promise<BackupManifest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await entryStream(zip, 'manifest.json')) chunks.push(chunk as Buffer);
  const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as BackupManifest;
  if (manifest.format !== 'zhongshu-backup')
    throw new AppError('invalid', 'backup.unreadable', { why: 'manifest.json' });
  return manifest;
};

const restoreFile = async (zip: OpenZip, files: FileStore, sha256: string): Promise<void> => {
  if (await files.has(sha256)) return;
  const stored = await files.put(await entryStream(zip, `files/${sha256}`), largestFile);
  if (stored.sha256 !== sha256)
    throw new AppError('invalid', 'backup.unreadable', { why: `files/${sha256}` });
};

const loadTables = async (
  zip: OpenZip,
  tx: Tx,
  manifest: BackupManifest,
): Promise<Record<string, number>> => {
  const tables = (await listTables(tx)).filter((name) => name !== 'migration');
  const keys = (await listForeignKeys(tx)).filter(({ isDeferrable }) => !isDeferrable);
  await sql.raw(`truncate ${tables.map((name) => `"${name}"`).join(', ')}`).execute(tx);
  for (const { table, name } of keys)
    await sql
      .raw(`alter table ${table} alter constraint "${name}" deferrable initially deferred`)
      .execute(tx);
  await sql`set constraints all deferred`.execute(tx);
  const counts: Record<string, number> = {};
  for (const table of tables) {
    await sql.raw(`alter table "${table}" disable trigger user`).execute(tx);
    counts[table] = zip.entries.has(`tables/${table}.ndjson`) ? await loadTable(zip, tx, table) : 0;
    if (counts[table] !== (manifest.tables[table] ?? 0))
      throw new AppError('invalid', 'backup.unreadable', { why: table });
  }
  await sql`set constraints all immediate`.execute(tx);
  for (const { table, name } of keys)
    await sql.raw(`alter table ${table} alter constraint "${name}" not deferrable`).execute(tx);
  for (const table of tables) await sql.raw(`alter table "${table}" enable trigger user`).execute(tx);
  await resetCounters(tx);
  // The queue behind these jobs was not kept: whoever waits is told so instead of waiting for ever.
  await tx
    .updateTable('job')
    .set({ state: 'cancelled' })
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  return counts;
};

const loadTable = async (zip: OpenZip, tx: Tx, table: string): Promise<number> => {
  let [count, batch]: [number, string[]] = [0, []];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await sql`insert into ${sql.table(table)} overriding system value
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${batch.join(',')}]`}::jsonb)`.execute(
      tx,
    );
    count += batch.length;
    batch = [];
  };
  for await (const line of createInterface({
    input: await entryStream(zip, `tables/${table}.ndjson`),
    crlfDelay: Infinity,
  })) {
    if (line !== '') batch.push(line);
    if (batch.length >= batchRows) await flush();
  }
  await flush();
  return count;
};

/** Rows with numbers the database gives out go on after the last one loaded. */
const resetCounters = async (tx: Tx): Promise<void> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(tx);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
      tx,
    );
};
