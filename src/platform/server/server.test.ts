import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Client } from '../../../test/support/client.ts';

describe('the server', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer({ env: { REQUESTS_PER_MINUTE: '200', UPLOAD_LIMIT_MB: '1' } });
    admin = await on.setUp();
  });
  afterAll(() => on.close());

  const refusal = async (path: string): Promise<[number, unknown]> => {
    const answer = await admin.get(path);
    return [answer.status, answer.json['type']];
  };

  test.each([
    ['/api/projects?filter=code:near:x', 'list.operator-unknown'],
    ['/api/projects?filter=code:is:%25E0%25A4%25A', 'list.filter-malformed'],
    ['/api/projects?filter=budgetFen:from:viel', 'list.value-unfit'],
    ['/api/projects?filter=startOn:is:2026-13-45', 'list.value-unfit'],
    ['/api/projects?limit=0', 'input.invalid'],
  ])('refuses %s by rule rather than guess', async (path, rule) =>
    expect(await refusal(path)).toEqual([400, rule]),
  );

  test('says what is wrong with a body and where, in the language of the reader', async () => {
    const answer = await admin.post('/api/projects', { name: '' }, { 'x-locale': 'en' });
    const problems = answer.json['problems'] as { path: string }[];
    expect([answer.status, problems.map(({ path }) => path).toSorted()]).toEqual([400, ['code', 'name']]);
    const torn = await on.server.inject({
      method: 'POST',
      url: '/api/projects',
      headers: { 'content-type': 'application/json' },
      payload: '{"name":',
    });
    expect(torn.json()).toMatchObject({ type: 'input.body-malformed', status: 400 });
  });

  test('refuses a change that another site asked for, not one with a token or from its own page', async () => {
    const foreign = await admin.post(
      '/api/projects',
      { code: 'X-1', name: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([foreign.status, foreign.json['type']]).toEqual([403, 'auth.cross-site']);
    const other = await admin.post(
      '/api/projects',
      { code: 'X-1', name: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(other.json['type']).toBe('auth.cross-site');
    const own = await admin.post(
      '/api/projects',
      { code: 'X-1', name: 'x' },
      { 'sec-fetch-site': 'same-origin' },
    );
    expect(own.status).toBe(200);
  });

  test('shuts the page off from other hosts and frames', async () => {
    const { headers } = await on.client().get('/api/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('hides what went wrong inside and gives an id to ask about', async () => {
    await on.app.db.schema.alterTable('saved_view').renameTo('saved_view_away').execute();
    const failed = await admin.get('/api/views?list=projects');
    await on.app.db.schema.alterTable('saved_view_away').renameTo('saved_view').execute();
    expect([failed.status, failed.json['type']]).toEqual([500, 'server.failed']);
    expect(JSON.stringify(failed.json)).not.toContain('saved_view');
    expect(failed.json['requestId']).toBe(failed.headers['x-request-id']);
  });

  test('refuses a file over the limit and keeps nothing of it', async () => {
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', { code: 'BIG', name: '大' });
    const at = `/api/files?subjectType=project&subjectId=${id}`;
    const big = await admin.upload(at, { name: '大.txt', content: Buffer.alloc(1_500_000, 'a') });
    expect([big.status, big.json['type']]).toEqual([400, 'input.too-large']);
    const odd = await admin.upload(at, { name: '程序.exe', content: Buffer.from('MZ') });
    expect(odd.json['type']).toBe('file.type-refused');
    const feigned = await admin.upload(at, { name: '合同.pdf', content: Buffer.from('not a pdf') });
    expect(feigned.json['type']).toBe('file.content-differs');
    const none = await admin.upload(at, { name: '空.txt', content: Buffer.alloc(0) });
    expect(none.json['type']).toBe('file.empty');
  });

  test('holds back whoever asks without end, and only him', async () => {
    let answer = await admin.get('/api/session');
    for (let n = 0; n < 250 && answer.status !== 429; n++) answer = await admin.get('/api/session');
    expect([answer.status, answer.json['type']]).toEqual([429, 'request.too-many']);
    expect((await on.client().get('/api/health')).status).toBe(200);
  });
});
