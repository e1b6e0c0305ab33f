import { mkdtempSync, rmSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runVerb, setUp, startProduct, type Product } from '../e2e/support/product.ts';
import { startCluster, type Cluster } from '../support/with-postgres.ts';

const records = 3_000;

/** A register of many projects, so that its import takes long enough to be interrupted. */
const register = (): Blob => {
  const rows = Array.from(
    { length: records },
    (_none, n) => `QH-${n},项目${n},${n % 3 === 0 ? 'A' : 'B'},2026-03-02,2026-12-18`,
  );
  return new Blob([['项目编号,项目名称,级别,开始日期,计划完成', ...rows].join('\n')], { type: 'text/csv' });
};

describe('several processes on one PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-many-'));
  const workers: ChildProcess[] = [];
  let cluster: Cluster;
  let [one, two]: Product[] = [];
  let cookie = '';

  const startWorker = (): ChildProcess => {
    const env = {
      ...process.env,
      DATABASE_URL: cluster.url,
      ZHONGSHU_DATA: dataDir,
      ZHONGSHU_ROLE: 'worker',
      LOG_LEVEL: 'error',
    };
    const worker = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { cwd: root, env, stdio: 'ignore' });
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    cluster = await startCluster({ durability: 'fast' });
    const place = { dataDir, databaseUrl: cluster.url, environment: { ZHONGSHU_ROLE: 'app' } };
    one = await startProduct(place);
    two = await startProduct(place);
    // The link printed last is the one that counts.
    cookie = await setUp(two);
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await one?.stop();
    await two?.stop();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = async <T>(
    product: Product | undefined,
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<T> => {
    const answer = await fetch(`${product?.address}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  test('who signed in at one is known to the other, and what one saves the other shows', async () => {
    const json = { 'content-type': 'application/json' };
    const { id } = await ask<{ id: string }>(one, '/api/projects', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ code: 'P-1', name: '共用' }),
    });
    expect(await ask<{ name: string }>(two, `/api/projects/${id}`)).toMatchObject({ name: '共用' });
  });

  test('a job whose worker is killed is finished by another, once and whole', async () => {
    const first = startWorker();
    const form = new FormData();
    form.append('file', register(), '登记册.csv');
    const { importId } = await ask<{ importId: string }>(one, '/api/registers/imports', {
      method: 'POST',
      body: form,
    });
    const { jobId } = await ask<{ jobId: string }>(two, `/api/registers/imports/${importId}/application`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const state = async (): Promise<string> =>
      (await ask<{ state: string }>(one, `/api/jobs/${jobId}`)).state;
    await expect.poll(state, { timeout: 20_000, interval: 10 }).toBe('running');
    first.kill('SIGKILL');
    startWorker();
    startWorker();
    await expect.poll(state, { timeout: 75_000, interval: 500 }).toBe('done');
    const { total } = await ask<{ total: number }>(two, '/api/projects?limit=1&filter=code:contains:QH-');
    expect(total).toBe(records);
  });

  test('the audit chain that all of them wrote is whole', async () => {
    const { code, output } = await runVerb(['doctor', '--json'], { dataDir, databaseUrl: cluster.url });
    expect([code, JSON.parse(output)]).toMatchObject([0, { ok: true }]);
  });
});
