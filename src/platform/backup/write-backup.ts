import { open, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { addAbortSignal, PassThrough, Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import yazl from 'yazl';
import type { Db, Tx } from '../db/database.ts';
import { appliedMigrations } from '../db/migrate.ts';
import type { FileStore } from '../files.ts';
import { listTables } from './tables.ts';

export interface BackupSource {
  readonly db: Db;
  readonly files: FileStore;
  readonly now: Date;
}

export interface BackupManifest {
  readonly format: 'zhongshu-backup';
  readonly formatVersion: 1;
  readonly at: string;
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, number>>;
  readonly files: readonly string[];
}

const fetchSize = 2_000;

/**
 * One zip of everything, taken from one snapshot while the product runs: a line of JSON a row for each
 * table, the contents of the file store, and a manifest with counts. Loads into either database. The
 * snapshot is held until the last table is read, and let go at once when the reader goes away.
 */
export const writeBackup = ({ db, files, now }: BackupSource): Readable => {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream.pipe(new PassThrough()) as unknown as Readable;
  const gone = new AbortController();
  output.once('close', () => gone.abort());
  zip.on('error', (error: Error) => output.destroy(error));
  const fill = async (tx: Tx): Promise<void> => {
    const counts: Record<string, number> = {};
    for (const table of await listTables(tx))
      counts[table] = await addTable(zip, tx, { table, gone: gone.signal });
    const contents = await addFiles(zip, tx, files);
    const manifest: BackupManifest = {
      format: 'zhongshu-backup',
      formatVersion: 1,
      at: now.toISOString(),
      migrations: await appliedMigrations(tx),
      tables: counts,
      files: contents,
    };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json');
  };
  db.transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(fill)
    .then(() => zip.end())
    .catch((error: Error) => output.destroy(error));
  return output;
};

/**
 * A backup for somebody who fetches it at a pace of his own: written to a file first, so that no snapshot waits
 * for him. The file is gone as soon as it is open.
 */
export const spoolBackup = async (source: BackupSource, path: string): Promise<Readable> => {
  try {
    await pipeline(writeBackup(source), createWriteStream(path, { mode: 0o600 }));
    return (await open(path)).createReadStream();
  } finally {
    await rm(path, { force: true });
  }
};

interface TableSource {
  readonly table: string;
  /** Aborted when nobody reads the backup any more. */
  readonly gone: AbortSignal;
}

/** Streams one table through a cursor, so that a large one never stands in memory; answers its rows. */
const addTable = async (zip: yazl.ZipFile, tx: Tx, { table, gone }: TableSource): Promise<number> => {
  await sql`declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} as t`.execute(
    tx,
  );
  let count = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for (;;) {
      const { rows } = await sql.raw<{ row: string }>(`fetch ${fetchSize} from backup_rows`).execute(tx);
      if (rows.length === 0) return;
      count += rows.length;
      yield `${rows.map(({ row }) => row).join('\n')}\n`;
    }
  };
  const content = addAbortSignal(gone, Readable.from(lines()));
  const isRead = finished(content);
  zip.addReadStream(content, `tables/${table}.ndjson`);
  await isRead;
  await sql`close backup_rows`.execute(tx);
  return count;
};

const addFiles = async (zip: yazl.ZipFile, tx: Tx, files: FileStore): Promise<string[]> => {
  const rows = await tx.selectFrom('file').select('sha256').distinct().execute();
  const present: string[] = [];
  for (const { sha256 } of rows)
    if (await files.has(sha256)) {
      zip.addFile(files.path(sha256), `files/${sha256}`);
      present.push(sha256);
    }
  return present;
};
