import { AsyncLocalStorage } from 'node:async_hooks';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Duplex } from 'node:stream';
import { callbackify } from 'node:util';
import pg from 'pg';
import { lockDirectory } from './data-lock.ts';
import { startEmbeddedThread, type EmbeddedThread } from './embedded-thread.ts';
import { Client } from './pg-client.ts';
import { plannerStatement } from './planner.ts';
import type { ConnectionPool } from './prepared.ts';

/** Set while a transaction runs, so that a query outside it is refused instead of waiting for itself for ever. */
export const transactionScope = new AsyncLocalStorage<{ readonly name: string }>();

const waitLimitMs = 30_000;
const checkpointEveryMs = 60_000;

export interface EmbeddedPool extends ConnectionPool {
  /** Writes the whole database into a file that can be the template of another. */
  dump(path: string): Promise<void>;
}

/** A half-made directory (killed while it was first created) is moved aside, never deleted. */
const setAsideHalfMade = (directory: string): void => {
  const isHalfMade =
    existsSync(directory) &&
    readdirSync(directory).length > 0 &&
    !(existsSync(join(directory, 'PG_VERSION')) && existsSync(join(directory, 'global', 'pg_control')));
  if (isHalfMade) renameSync(directory, `${directory}.incomplete-${Date.now()}`);
};

/** Locks a directory and answers the path of the lock. The files in it are made for anybody to read and write. */
const takeDirectory = (directory: string): string => {
  const lock = lockDirectory(directory);
  setAsideHalfMade(directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  return lock;
};

/**
 * The embedded PostgreSQL (PGlite in a worker thread) as a `pg` pool of one connection, which hands its
 * one session out in turn and waits for it at most half a minute. `dataDir` is a directory, or
 * `memory://name` for tests; a new database can begin as the copy of a `template` file.
 */
export const openEmbeddedPool = async (dataDir: string, template?: string): Promise<EmbeddedPool> => {
  const onDisk = !dataDir.startsWith('memory:');
  const lock = onDisk ? takeDirectory(resolve(dataDir)) : null;
  const thread = await startEmbeddedThread({ dataDir: onDisk ? resolve(dataDir) : dataDir, template });
  const pool = new pg.Pool({
    Client,
    pipeline: true,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitLimitMs,
    stream: () => socketTo(thread),
    // The embedded server reads no options of a connection.
    onConnect: (client) => client.query(plannerStatement),
  });
  const connect = async (): Promise<pg.PoolClient> => {
    const scope = transactionScope.getStore();
    if (scope) throw new Error(`a second connection was asked for inside the transaction "${scope.name}"`);
    return pool.connect();
  };
  const inTurn = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await connect();
    return work(client).finally(() => client.release());
  };
  const checkpoint = () => inTurn(() => thread.ask({ verb: 'checkpoint' }));
  const stopCheckpoints = onDisk ? repeat(checkpoint) : () => undefined;
  return {
    options: pool.options,
    connect,
    query: (sql, params) => inTurn((client) => client.query(sql, params)),
    dump: async (path) => void (await inTurn(() => thread.ask({ verb: 'dump', path }))),
    end: async () => {
      stopCheckpoints();
      await inTurn(async () => undefined);
      await pool.end();
      await thread.ask({ verb: 'close' });
      await thread.end();
      if (lock) rmSync(lock, { force: true });
    },
  };
};

const terminate = 0x58;

/** What `pg` takes for a socket: what it writes at once is answered at once, in PostgreSQL's own protocol. */
const socketTo = (thread: EmbeddedThread): Duplex => {
  const exchange = callbackify(async (messages: Buffer): Promise<void> => {
    const isLast = messages[0] === terminate;
    socket.push(isLast ? null : await thread.ask({ verb: 'exchange', messages }));
  });
  const socket = new Duplex({
    read: () => undefined,
    write: (messages: Buffer, _encoding, done) => exchange(messages, done),
    writev: (parts, done) => exchange(Buffer.concat(parts.map(({ chunk }) => chunk as Buffer)), done),
  });
  const connect = (): void => process.nextTick(() => socket.emit('connect'));
  const nothing = () => socket;
  return Object.assign(socket, {
    connect,
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
  });
};

/**
 * Nothing trims the log but a checkpoint, and nothing but us asks for one: one that did not come to its turn beside a
 * long write, or found no room on the disk, is asked for again a minute later. Answers how to stop.
 */
export const repeat = (checkpoint: () => Promise<unknown>): (() => void) => {
  const timer = setInterval(() => void checkpoint().catch(() => undefined), checkpointEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
