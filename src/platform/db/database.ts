import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { makeDataDir } from '../data-dir.ts';
import { openEmbeddedPool } from './embedded-pool.ts';
import { Client } from './pg-client.ts';
import { plannerOptions } from './planner.ts';
import { listenTo, type Listening } from './listen.ts';
import { setTypeParsers } from './pg-types.ts';
import { preparingPool, type ConnectionPool } from './prepared.ts';
import type { Database } from './tables.ts';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

export interface OpenDatabase {
  readonly db: Db;
  readonly kind: 'embedded' | 'postgres';
  /** One statement outside Kysely, for the job queue and diagnostics. */
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Listens to a channel and answers how to stop; not there on the embedded database, whose process is alone. */
  readonly listen?: (channel: string, listening: Listening) => () => Promise<void>;
  close(): Promise<void>;
}

/** Opens PostgreSQL where DATABASE_URL is set, the embedded database under the data directory otherwise. */
export const openDatabase = async (
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool'>,
): Promise<OpenDatabase> => {
  setTypeParsers();
  if (config.databaseUrl) return openPostgres(config.databaseUrl, config.databasePool);
  makeDataDir(config.dataDir);
  return openEmbedded(join(config.dataDir, 'database'));
};

/** Opens the embedded database in a directory, or in memory as `memory://name`. */
export const openEmbedded = async (
  dataDir: string,
  template?: string,
): Promise<OpenDatabase & { dump(path: string): Promise<void> }> => {
  setTypeParsers();
  const pool = await openEmbeddedPool(dataDir, template);
  return { ...opened('embedded', pool), dump: (path) => pool.dump(path) };
};

const opened = (kind: OpenDatabase['kind'], pool: ConnectionPool): OpenDatabase => {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  return {
    db,
    kind,
    query: async (sql, params) => {
      const results = [await pool.query(sql, params)].flat();
      return { rows: results.flatMap(({ rows }) => rows as Record<string, unknown>[]) };
    },
    close: () => db.destroy(),
  };
};

const openPostgres = async (connectionString: string, max: number): Promise<OpenDatabase> => {
  const pool = new pg.Pool({
    Client,
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    pipeline: true,
    options: plannerOptions,
  });
  // A connection that breaks fails the query on it, or is replaced when idle; unheard, its event would end the process.
  pool.on('error', noteLost);
  pool.on('connect', (client) => client.on('error', noteLost));
  return {
    ...opened('postgres', pool),
    listen: (name, listening) => listenTo({ connectionString, name }, listening),
  };
};

const noteLost = (error: Error): void => {
  console.error(JSON.stringify({ level: 'warn', msg: 'database connection lost', error: error.message }));
};
