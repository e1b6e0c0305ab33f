import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { holding, type Ask } from './held.ts';

// Planning a list over eight tables costs the database several times what running it does. A text that
// comes again is therefore prepared once in each connection; texts that never come again are not, and
// the number of prepared ones is bounded.
const mostPrepared = 400;
const mostRemembered = 4_000;

interface Names {
  /** The name to prepare a text under; undefined where it is not worth it. */
  readonly of: (text: string) => string | undefined;
  readonly forget: (text: string) => void;
}

const createNames = (): Names => {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  let sequence = 0;
  return {
    of: (text) => {
      const name = names.get(text);
      if (name !== undefined || names.size >= mostPrepared) return name;
      if (!seen.has(text)) {
        if (seen.size >= mostRemembered) seen.clear();
        seen.add(text);
        return undefined;
      }
      seen.delete(text);
      sequence += 1;
      names.set(text, `zs_${sequence}`);
      return `zs_${sequence}`;
    },
    forget: (text) => void names.delete(text),
  };
};

/** Whether a statement was prepared before its tables changed, as when a newer version migrates beside this one. */
export const isOutdatedStatement = (error: unknown): boolean =>
  error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';

const isWorthPreparing = /^\s*(select|with|insert|update|delete)\b/i;

/** A pool of `pg` connections, to a server or to the embedded database. */
export interface ConnectionPool {
  readonly options: object;
  connect(): Promise<pg.PoolClient>;
  /** Runs one statement, or several in one text, on a connection of its own turn. */
  query(sql: string, params?: unknown[]): Promise<pg.QueryResult | pg.QueryResult[]>;
  end(): Promise<void>;
}

/** The pool with connections that prepare the statements that come again. */
export const preparingPool = (pool: ConnectionPool): PostgresPool => {
  const names = createNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
};

const preparingClient = (client: pg.PoolClient, names: Names): PostgresPoolClient => {
  const among: Ask = (text, values) => {
    const name = isWorthPreparing.test(text) ? names.of(text) : undefined;
    if (name === undefined) return client.query(text, [...values]);
    return client.query({ name, text, values: [...values] }).catch((error: unknown) => {
      if (isOutdatedStatement(error)) names.forget(text);
      throw error;
    });
  };
  // A reader goes on at once; inside a transaction, which has failed by now, the whole work is begun anew.
  const alone: Ask = (text, values) =>
    among(text, values).catch((error: unknown) => {
      if (!isOutdatedStatement(error)) throw error;
      return client.query(text, [...values]).catch(() => Promise.reject(error));
    });
  const { query, isHolding } = holding(client, { alone, among });
  return {
    query,
    // What is still held would go out in the name of who has the connection next.
    release: (destroy?: boolean) => client.release(destroy === true || isHolding()),
  } as unknown as PostgresPoolClient;
};
