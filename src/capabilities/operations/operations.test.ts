import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

describe('running the product', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
    await admin.mustPost('/api/projects', {
      code: 'P-1',
      name: '=cmd|calc',
      klass: 'A',
      budgetFen: 860_000_000,
      startOn: '2026-03-02',
    });
    await admin.mustPost('/api/projects', { code: 'P-2', name: '乙', klass: 'B', budgetFen: 100 });
  });
  afterAll(() => on.close());

  test('says that it is well without anyone signed in', async () => {
    const health = await on.client().mustGet('/api/health');
    expect(health).toMatchObject({ status: 'ok' });
  });

  test('publishes its interface: every route stands in the OpenAPI document and on the page', async () => {
    const document = await on
      .client()
      .mustGet<{ openapi: string; paths: Record<string, Record<string, { operationId: string }>> }>(
        '/api/openapi.json',
      );
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(ids.toSorted()).toEqual(on.app.routes.map(({ id }) => id).toSorted());
    const page = await on.client().get('/api/docs');
    expect(page.body.toString()).toContain('project.list');
  });

  test('exports a list as it is seen: same rows, same columns, real dates and amounts, no formula', async () => {
    const file = await admin.get(
      '/api/lists/projects/export?filter=klass:is:A&columns=code,name,budgetFen,startOn',
    );
    const read = await readSheets(file.body, 'export.xlsx');
    if (read.status !== 'read') throw new Error(read.rule);
    const [heading, row, ...more] = read.sheets[0]?.rows ?? [];
    expect(heading).toEqual(['编号', '项目名称', '预算(万元)', '开始']);
    expect(row?.[0]).toBe('P-1');
    expect(row?.[1]).toBe('=cmd|calc');
    expect(row?.[2]).toMatchObject({ kind: 'number', number: 860 });
    expect(row?.[3]).toMatchObject({ kind: 'date', on: '2026-03-02' });
    expect(more).toEqual([]);
    const csv = await admin.get('/api/lists/projects/export?format=csv&columns=name');
    expect(csv.body.toString('utf8')).toContain("'=cmd");
  });

  test('exports sums in another currency with the currency beside them, under no unit of 元', async () => {
    const abroad = { code: 'P-9', name: '海外项目', budgetFen: 5_000_000 };
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', abroad);
    await on.app.db.updateTable('project').set({ currency: 'GBP' }).where('id', '=', id).execute();
    const file = await admin.get('/api/lists/projects/export?sort=code&columns=code,budgetFen');
    const read = await readSheets(file.body, 'export.xlsx');
    if (read.status !== 'read') throw new Error(read.rule);
    const [heading, first, , last] = read.sheets[0]?.rows ?? [];
    expect(heading).toEqual(['编号', '预算(万)', '币种']);
    expect([first?.[2], last?.[2]]).toEqual(['CNY', 'GBP']);
    expect(last?.[1]).toMatchObject({ kind: 'number', number: 5 });
    await admin.delete(`/api/projects/${id}`);
  });

  test('names the columns of a list, and hides lists the actor may not see', async () => {
    const list = await admin.mustGet<{ columns: { key: string }[] }>('/api/lists/projects');
    expect(list.columns.map(({ key }) => key)).toContain('budgetFen');
    expect((await admin.get('/api/lists/no-such-list')).status).toBe(404);
    expect((await admin.get('/api/lists/no-such-list/export')).status).toBe(404);
  });

  test('finds everything in order, and finds what is not', async () => {
    const well = await admin.mustGet<{ ok: boolean }>('/api/doctor');
    expect(well.ok).toBe(true);
    await on.app.db.updateTable('audit_event').set({ actor_name: '别人' }).where('seq', '=', 2).execute();
    const altered = await admin.mustGet<{
      ok: boolean;
      checks: { name: string; ok: boolean; found: string }[];
    }>('/api/doctor');
    expect(altered.checks.find(({ name }) => name === 'audit')).toMatchObject({ ok: false });
    expect(altered.checks.find(({ name }) => name === 'audit')?.found).toContain('#2');
  });

  test('answers a backup as one file to whoever may take it', async () => {
    const file = await admin.post('/api/backups');
    expect([file.status, file.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await on.client().post('/api/backups')).status).toBe(401);
  });

  test('an unknown job and an unknown address read as not found, in words', async () => {
    const job = await admin.get('/api/jobs/01234567-89ab-7def-8123-456789abcdef');
    expect([job.status, job.json['type']]).toEqual([404, 'job.not-found']);
    expect((await admin.delete('/api/jobs/01234567-89ab-7def-8123-456789abcdef')).json['type']).toBe(
      'job.not-found',
    );
    const lost = await admin.get('/api/nowhere');
    expect([lost.status, lost.json['type']]).toEqual([404, 'route.not-found']);
  });

  test('a job that is told to stop ends as cancelled, says so, and leaves nothing', async () => {
    const { jobId } = await admin.mustPost<{ jobId: string }>('/api/demo');
    await admin.delete(`/api/jobs/${jobId}`);
    await on.app.jobs.work(on.app);
    await expect
      .poll(() => admin.mustGet(`/api/jobs/${jobId}`), { timeout: 20_000, interval: 200 })
      .toMatchObject({ state: 'cancelled', error: { rule: 'job.cancelled' } });
    expect(await admin.mustGet('/api/demo')).toMatchObject({ isLoaded: false });
  });

  test('a retried request with the same key happens once', async () => {
    const body = { code: 'ONCE-1', name: '只此一次' };
    const headers = { 'idempotency-key': 'key-0001' };
    const first = await admin.post('/api/projects', body, headers);
    const again = await admin.post('/api/projects', body, headers);
    expect(again.json).toEqual(first.json);
    const other = await admin.post('/api/projects', { ...body, code: 'ONCE-2' }, headers);
    expect([other.status, other.json['type']]).toEqual([409, 'request.key-reused']);
    const long = { 'idempotency-key': 'k'.repeat(201) };
    expect((await admin.post('/api/projects', body, long)).json).toMatchObject({
      status: 400,
      type: 'request.key-too-long',
    });
    const both = await Promise.all(
      [1, 2, 3, 4].map(() =>
        admin.post('/api/projects', { code: 'ONCE-3', name: '同时' }, { 'idempotency-key': 'key-0003' }),
      ),
    );
    expect(new Set(both.map(({ json }) => json['id'])).size).toBe(1);
  });

  test('measures itself', async () => {
    const metrics = await on.client().get('/metrics');
    expect(metrics.body.toString()).toMatch(/http_request_seconds_count\{[^}]*route="\/api\/projects"/);
  });

  test('refuses to export more rows than a file takes, instead of leaving the rest out', async () => {
    await sql`insert into audit_event (at, actor_kind, actor_name, request_id, action, outcome)
      select now(), 'system', 'test', 'test', 'test.act', 'done' from generate_series(1, 100001)`.execute(
      on.app.db,
    );
    const refused = await admin.get('/api/lists/audit/export?filter=action:is:test.act');
    expect(refused.json).toMatchObject({ status: 422, type: 'list.too-long', params: { total: 100_001 } });
  });
});
