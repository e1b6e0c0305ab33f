import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Db } from '#platform/db/database.ts';
import { readConfig } from '#platform/config.ts';
import { setUp, startProduct, type Product } from '../test/e2e/support/product.ts';
import { startCluster } from '../test/support/with-postgres.ts';
import { databaseCpu } from './load/cpu.ts';

export type DatabaseKind = 'postgres' | 'embedded';

/** The product as a process of its own on a database that is thrown away. */
export interface Subject {
  readonly kind: DatabaseKind;
  readonly product: Product;
  /** An API token of the administrator with all his rights. */
  readonly token: string;
  /** From the second start of the process to its first page. */
  readonly startMs: number;
  /** Processor seconds of the database where it has processes of its own. */
  readonly databaseCpu: (() => number) | null;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly stop: () => Promise<void>;
}

const environment = { REQUESTS_PER_MINUTE: '1000000' };

/** Sets a product up, fills its database while it stands still, and starts it again. */
export const startSubject = async (kind: DatabaseKind, fill: (db: Db) => Promise<void>): Promise<Subject> => {
  const cluster = kind === 'postgres' ? await startCluster({ durability: 'safe' }) : null;
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-bench-'));
  const place = { dataDir, environment, ...(cluster ? { databaseUrl: cluster.url } : {}) };
  const first = await startProduct(place);
  const token = await issueToken(first, await setUp(first));
  await first.stop();
  const database = await openDatabase(readConfig({ ZHONGSHU_DATA: dataDir, DATABASE_URL: cluster?.url }));
  await fill(database.db);
  await database.query('vacuum analyze');
  await database.close();
  const from = performance.now();
  const product = await startProduct(place);
  await fetch(`${product.address}/`);
  const startMs = performance.now() - from;
  return {
    kind,
    product,
    token,
    startMs,
    databaseCpu: cluster ? await databaseCpu(cluster.url) : null,
    databaseUrl: cluster?.url ?? null,
    stop: async () => {
      await product.stop();
      await cluster?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const issueToken = async ({ address }: Product, cookie: string): Promise<string> => {
  const answer = await fetch(`${address}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name: 'bench', scopes: ['*'], expiresAt: null }),
  });
  if (!answer.ok) throw new Error(`the token was refused: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
};
