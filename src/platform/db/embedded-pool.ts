import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { lockDirectory } from './data-lock.ts';

/** Set while a transaction runs, so that a query outside it is refused instead of waiting for itself for ever. */
export const transactionScope = new AsyncLocalStorage<{ readonly name: string }>();

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}
interface Answer {
  readonly id: number;
  readonly ready?: true;
  readonly result?: unknown;
  readonly error?: { message: string };
}

const waitLimitMs = 30_000;
const checkpointEveryMs = 60_000;

export interface EmbeddedPool extends PostgresPool {
  /** Runs one statement on a connection of its own turn, as pg.Pool does. */
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
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

interface Place {
  readonly dataDir: string;
  readonly template?: string | undefined;
}

const startWorker = async (place: Place, waiting: Map<number, Waiting>): Promise<Worker> => {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: place });
  await new Promise<void>((ready, failed) => {
    worker.once('error', (error) => {
      failed(error);
      for (const one of waiting.values()) one.reject(error as Error);
      waiting.clear();
    });
    worker.on('message', (answer: Answer) => {
      if (answer.ready) return ready();
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.error) one?.reject(Object.assign(new Error(answer.error.message), answer.error));
      else one?.resolve(answer.result as never);
    });
  });
  return worker;
};

/**
 * The embedded PostgreSQL (PGlite in a worker thread) behind the interface of a `pg` pool: one
 * session, handed out in turn. `dataDir` is a directory, or `memory://name` for tests; a new database
 * can begin as the copy of a `template` file.
 */
export const openEmbeddedPool = async (dataDir: string, template?: string): Promise<EmbeddedPool> => {
  const onDisk = !dataDir.startsWith('memory:');
  const lock = onDisk ? lockDirectory(resolve(dataDir)) : null;
  if (onDisk) setAsideHalfMade(resolve(dataDir));
  const waiting = new Map<number, Waiting>();
  const worker = await startWorker({ dataDir: onDisk ? resolve(dataDir) : dataDir, template }, waiting);
  const send = sender(worker, waiting);
  const turn = takeTurns();
  const query: EmbeddedPool['query'] = async (sql, params) => {
    const release = await turn();
    return send<{ rows: Record<string, unknown>[] }>(params ? { sql, params } : { sql }).finally(release);
  };
  const stopCheckpoints = onDisk ? checkpointRegularly(query) : () => undefined;
  return {
    options: {},
    connect: async () => {
      const scope = transactionScope.getStore();
      if (scope) throw new Error(`a second connection was asked for inside the transaction "${scope.name}"`);
      return client(send, await turn());
    },
    query,
    dump: async (path) => {
      const release = await turn();
      await send({ dumpTo: path }).finally(release);
    },
    end: async () => {
      stopCheckpoints();
      const release = await turn();
      await send({ close: true }).finally(release);
      await worker.terminate();
      if (lock) rmSync(lock, { force: true });
    },
  };
};

type Send = <T>(message: object) => Promise<T>;

const sender = (worker: Worker, waiting: Map<number, Waiting>): Send => {
  let sequence = 0;
  return <T>(message: object): Promise<T> =>
    new Promise<T>((done, reject) => {
      sequence += 1;
      waiting.set(sequence, { resolve: done as (value: never) => void, reject });
      worker.postMessage({ id: sequence, ...message });
    });
};

/** Nothing trims the log but a checkpoint, and nothing but us asks for one. */
const checkpointRegularly = (query: EmbeddedPool['query']): (() => void) => {
  const timer = setInterval(
    () => void query('CHECKPOINT').catch(() => clearInterval(timer)),
    checkpointEveryMs,
  );
  timer.unref();
  return () => clearInterval(timer);
};

const client = (send: Send, release: () => void): PostgresPoolClient =>
  ({
    query: (sql: string, params: readonly unknown[]) => send<PostgresQueryResult<never>>({ sql, params }),
    release,
  }) as unknown as PostgresPoolClient;

/** A queue of one: answers a function that ends the turn. Waiting longer than the limit is an error. */
const takeTurns = (): (() => Promise<() => void>) => {
  const queue: (() => void)[] = [];
  let isBusy = false;
  const next = (): void => {
    const first = queue.shift();
    if (first) first();
    else isBusy = false;
  };
  return async () => {
    if (isBusy) await waitInLine(queue);
    isBusy = true;
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      next();
    };
  };
};

const waitInLine = (queue: (() => void)[]): Promise<void> =>
  new Promise<void>((go, fail) => {
    const late = setTimeout(() => {
      queue.splice(queue.indexOf(enter), 1);
      fail(Object.assign(new Error('the embedded database was busy for too long'), { code: '57P03' }));
    }, waitLimitMs);
    const enter = (): void => {
      clearTimeout(late);
      go();
    };
    queue.push(enter);
  });
