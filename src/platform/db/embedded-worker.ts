import {
  closeSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { setTypeParsers } from './pg-types.ts';

interface Command {
  readonly id: number;
  readonly sql?: string;
  readonly params?: unknown[];
  readonly rowMode?: 'array';
  readonly close?: true;
  /** Writes the whole database into this file, to be opened as a template. */
  readonly dumpTo?: string;
}

const port = parentPort;
if (!port) throw new Error('embedded-worker runs as a worker thread only');
const { dataDir, template } = workerData as { dataDir: string; template?: string };
const onDisk = !dataDir.startsWith('memory:');

setTypeParsers();
const parsers: Record<number, (value: string) => unknown> = {};
const serializers: Record<number, (value: unknown) => string> = {};
for (let oid = 16; oid < 6000; oid++) {
  const parse = pg.types.getTypeParser(oid, 'text') as (value: string) => unknown;
  parsers[oid] = (value) => parse(value);
  serializers[oid] = (value) => {
    const prepared: unknown = prepareValue(value);
    return prepared instanceof Uint8Array
      ? `\\x${Buffer.from(prepared).toString('hex')}`
      : (prepared as string);
  };
}

const db = await PGlite.create({
  dataDir,
  ...(template ? { loadDataDir: new Blob([readFileSync(template)]) } : {}),
  extensions: { pg_trgm },
  parsers,
  serializers,
  postgresqlconf: ['max_wal_size = 128MB'],
});

/** PGlite writes its log but never syncs it; an acknowledged commit must survive a power cut. */
const syncLog = (): void => {
  const folder = join(dataDir, 'pg_wal');
  const newest = readdirSync(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(0, 2);
  for (const { path } of newest) syncFile(path);
};

const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+');
  try {
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** After a checkpoint the pages it wrote must reach the disk before the log that covers them is reused. */
let syncedAt = 0;
const syncPages = (): void => {
  const started = Date.now();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && statSync(path).mtimeMs >= syncedAt - 1000) syncFile(path);
    }
  };
  visit(dataDir);
  syncedAt = started;
};

const shape = (result: Results, sql: string) => ({
  command: /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '',
  rows: result.rows,
  fields: result.fields,
  rowCount: result.fields.length > 0 ? result.rows.length : (result.affectedRows ?? 0),
});

const run = async ({ sql = '', params, rowMode }: Command): Promise<unknown> => {
  const mode = rowMode ? { rowMode } : {};
  if (params && params.length > 0) return shape(await db.query(sql, params, mode), sql);
  const all = (await db.exec(sql, mode)).map((result) => shape(result, sql));
  return all.length === 1 ? all[0] : all;
};

let inTransaction = false;
const afterwards = (sql: string): void => {
  if (!onDisk) return;
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? '';
  if (verb === 'begin' || verb === 'start') inTransaction = true;
  else if (verb === 'rollback') inTransaction = false;
  else if (verb === 'checkpoint') syncPages();
  else if (verb === 'commit' || (!inTransaction && verb !== 'select' && verb !== 'show')) {
    inTransaction = false;
    syncLog();
  }
};

const errorFields = [
  'code',
  'severity',
  'detail',
  'hint',
  'position',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'routine',
] as const;

const describeError = (error: unknown): Record<string, unknown> => {
  const source = error as Record<string, unknown>;
  const picked: Record<string, unknown> = { message: String(source['message'] ?? error) };
  for (const field of errorFields) if (source[field] !== undefined) picked[field] = source[field];
  return picked;
};

port.on('message', (command: Command) => {
  const answer = async (): Promise<void> => {
    try {
      if (command.close) {
        await db.exec('CHECKPOINT');
        if (onDisk) syncPages();
        await db.close();
        port.postMessage({ id: command.id, result: null });
        return;
      }
      if (command.dumpTo) {
        const dump = await db.dumpDataDir('none');
        writeFileSync(command.dumpTo, Buffer.from(await dump.arrayBuffer()));
        port.postMessage({ id: command.id, result: null });
        return;
      }
      const result = await run(command);
      afterwards(command.sql ?? '');
      port.postMessage({ id: command.id, result });
    } catch (error) {
      port.postMessage({ id: command.id, error: describeError(error) });
    }
  };
  void answer();
});
port.postMessage({ ready: true });
