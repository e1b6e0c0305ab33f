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
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** What the thread is asked, one thing at a time. */
export type Command =
  | { readonly verb: 'exchange'; readonly messages: Uint8Array }
  | { readonly verb: 'checkpoint' }
  | { readonly verb: 'dump'; readonly path: string }
  | { readonly verb: 'close' };

export interface Place {
  readonly dataDir: string;
  /** A file with the database to begin with. */
  readonly template?: string | undefined;
}

export interface ThreadData extends Place {
  /** PostgreSQL, compiled. */
  readonly program: WebAssembly.Module;
}

const port = parentPort;
if (!port) throw new Error('embedded-worker runs as a worker thread only');
const { dataDir, template, program } = workerData as ThreadData;
const onDisk = !dataDir.startsWith('memory:');

const db = await PGlite.create({
  dataDir,
  pgliteWasmModule: program,
  ...(template ? { loadDataDir: new Blob([readFileSync(template)]) } : {}),
  extensions: { pg_trgm },
  postgresqlconf: ['max_wal_size = 128MB'],
});

const queryOf = (sql: string): Uint8Array => {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q');
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
};

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

/** Sends messages of PostgreSQL's protocol and answers what came back, unread. */
const exchangeBytes = async (messages: Uint8Array): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  const onRawData = (bytes: Uint8Array): void => void parts.push(bytes.slice());
  await db.execProtocolRawStream(messages, { syncToFs: false, onRawData });
  const answer = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    answer.set(part, at);
    at += part.length;
  }
  return answer;
};

const positionInLog = queryOf('select pg_current_wal_lsn()');
let syncedTo: Uint8Array = new Uint8Array();

/** Syncs the log if anything was written to it since it was synced last. */
const syncWritten = async (): Promise<void> => {
  const written = await exchangeBytes(positionInLog);
  if (Buffer.compare(written, syncedTo) === 0) return;
  syncLog();
  syncedTo = written;
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

const isStartup = (messages: Uint8Array): boolean => messages[0] === 0;
// Every answer ends with "ready for query" and the state: I idle, T in a transaction, E in a failed one.
const isBetweenTransactions = (answer: Uint8Array): boolean => answer.at(-1) === 0x49;

/** "Authentication ok", "ready for query": who reaches the thread is let in. */
const greeting = [0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49];

/** The session is one and the same for every connection, so a new one must find nothing of the last. */
const welcome = async (): Promise<Uint8Array> => {
  for (const sql of ['rollback', 'discard all']) await exchangeBytes(queryOf(sql));
  return Uint8Array.from(greeting);
};

const exchange = async (messages: Uint8Array): Promise<Uint8Array> => {
  if (isStartup(messages)) return welcome();
  const answer = await exchangeBytes(messages);
  if (onDisk && isBetweenTransactions(answer)) await syncWritten();
  return answer;
};

const checkpoint = async (): Promise<void> => {
  await db.exec('CHECKPOINT');
  if (onDisk) syncPages();
};

const run = async (command: Command): Promise<Uint8Array | null> => {
  switch (command.verb) {
    case 'exchange':
      return exchange(command.messages);
    case 'checkpoint':
      await checkpoint();
      return null;
    case 'dump':
      writeFileSync(command.path, Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer()));
      return null;
    case 'close':
      await checkpoint();
      await db.close();
      return null;
  }
};

port.on('message', (command: Command) => {
  run(command).then(
    (answer) => port.postMessage({ answer }, answer ? [answer.buffer as ArrayBuffer] : []),
    (error: unknown) => port.postMessage({ error }),
  );
});
port.postMessage({ answer: null });
