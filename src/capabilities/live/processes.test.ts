import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  administrator,
  cookiesOf,
  setUp,
  startProduct,
  type Product,
} from '../../../test/e2e/support/product.ts';
import { openStream, type StreamEvent } from '../../../test/support/event-stream.ts';

const server = process.env['ZHONGSHU_TEST_DATABASE_URL'] ?? '';

const onServer = async (statement: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  return client.query(statement).finally(() => client.end());
};

const about =
  (id: string) =>
  ({ event, data }: StreamEvent): boolean =>
    event === 'change' && JSON.stringify(data).includes(id);

describe.skipIf(server === '')('two processes on one PostgreSQL', () => {
  const name = `zs_live_${randomBytes(6).toString('hex')}`;
  const folders: string[] = [];
  let products: [Product, Product];
  let cookie: string;

  const start = async (): Promise<Product> => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-live-'));
    folders.push(dataDir);
    return startProduct({ dataDir, databaseUrl: url.toString(), environment: { DATABASE_POOL: '4' } });
  };
  const send = (product: Product, path: string, method: string, body?: object): Promise<Response> =>
    fetch(product.address + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  let projects = 0;
  const newProject = async (product: Product): Promise<string> => {
    projects += 1;
    const answer = await send(product, '/api/projects', 'POST', { code: `Z-${projects}`, name: '跨进程' });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { id: string }).id;
  };

  beforeAll(async () => {
    await onServer(`create database ${name}`);
    const first = await start();
    cookie = await setUp(first);
    products = [first, await start()];
  }, 120_000);
  afterAll(async () => {
    for (const product of products) await product.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await onServer(`drop database ${name} with (force)`);
  }, 60_000);

  test('what one saves the other tells', async () => {
    const stream = await openStream(`${products[1].address}/api/live`, cookie);
    await stream.next(({ event }) => event === 'hello');
    await stream.next(about(await newProject(products[0])));
    stream.close();
  });

  test('a lost connection is replaced, and every reader asks anew', async () => {
    const stream = await openStream(`${products[1].address}/api/live`, cookie);
    await stream.next(({ event }) => event === 'hello');
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and query like 'listen %'`,
    );
    await stream.next(({ event }) => event === 'reset');
    await stream.next(about(await newProject(products[0])));
    stream.close();
  });

  test('a session ended in one is over at once in the other', async () => {
    const signIn = await fetch(`${products[0].address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: administrator.login, password: administrator.password }),
    });
    const other = cookiesOf(signIn);
    const ask = (): Promise<Response> =>
      fetch(`${products[1].address}/api/session`, { headers: { cookie: other } });
    expect((await ask()).status).toBe(200);
    const stream = await openStream(`${products[1].address}/api/live`, other);
    await stream.next(({ event }) => event === 'hello');
    await fetch(`${products[0].address}/api/session`, { method: 'DELETE', headers: { cookie: other } });
    await stream.next(({ event }) => event === 'renew');
    await stream.ended;
    expect((await ask()).status).toBe(401);
  });

  test('a stop with a stream open does not hang', async () => {
    const third = await start();
    const stream = await openStream(`${third.address}/api/live`, cookie);
    await stream.next(({ event }) => event === 'hello');
    const [code] = await Promise.all([third.stop(), stream.ended]);
    expect(code).toBe(0);
  }, 60_000);
});
