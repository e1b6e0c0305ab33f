import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { platformRules } from '../errors.ts';
import { problemWriter } from './problem.ts';
import type { Client } from '../../../test/support/client.ts';

const nobody = '0198a1b2-0000-7000-8000-000000000001';

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
    ['/api/projects?filter=startOn:from:0000-01-01', 'list.value-unfit'],
    ['/api/projects?filter=startOn:from:2026-02-30', 'list.value-unfit'],
    ['/api/projects?filter=startOn:from:2026', 'list.value-unfit'],
    ['/api/projects?filter=updatedAt:from:2026-13-01T00:00:00Z', 'list.value-unfit'],
    ['/api/projects?filter=budgetFen:is:999999999999999999999999', 'list.value-unfit'],
    ['/api/projects?filter=budgetFen:from:%20', 'list.value-unfit'],
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

  test('says of a form that ends too early that it is incomplete', async () => {
    const torn = await on.server.inject({
      method: 'POST',
      url: '/api/plans/imports',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xml"\r\n\r\nabc',
    });
    expect(torn.json()).toMatchObject({ type: 'input.form-malformed', status: 400 });
  });

  test('says what is wrong with a field in Chinese to who reads Chinese', async () => {
    const answer = await admin.post('/api/projects', { name: '', code: 7 });
    expect(answer.json['problems']).toEqual(expect.arrayContaining([{ path: 'code', message: '应为文字' }]));
  });

  test.each([
    [
      'a null character in a body',
      '/api/comments',
      { subjectType: 'project', subjectId: nobody, body: 'a\0b' },
    ],
    ['half a character in a body', '/api/session', { login: 'x', password: 'p\ud800' }],
  ])('refuses %s, which no database holds', async (_what, path, body) => {
    const answer = await admin.post(path, body);
    expect(answer.json).toMatchObject({ status: 400, type: 'input.text-unstorable' });
  });

  test.each(['\u200b', ' \u202e\u2066 '])('refuses a name of which nothing can be seen', async (name) => {
    const answer = await admin.post('/api/projects', { code: 'SEEN', name });
    expect(answer.json).toMatchObject({ status: 400, type: 'input.text-invisible' });
    expect(answer.json['params']).toEqual({ field: 'name' });
  });

  test('takes names from right to left, and of joined emoji', async () => {
    const name = '\u200fمشروع 👨\u200d👩\u200d👧';
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', { code: 'RTL', name });
    expect(await admin.mustGet(`/api/projects/${id}`)).toMatchObject({ name });
  });

  test.each(['/api/projects?q=a%00b', '/api/search?q=a%00b', '/api/lists/audit/export?q=%00'])(
    'refuses a null character in %s',
    async (path) => expect(await refusal(path)).toEqual([400, 'input.text-unstorable']),
  );

  test('refuses what the database cannot keep as the mistake of the sender, not as a fault', async () => {
    const unit = { name: '部', kind: 'department', position: 9_007_199_254_740_991 };
    expect((await admin.post('/api/units', unit)).json).toMatchObject({
      status: 400,
      type: 'input.unstorable',
    });
    expect(await refusal('/api/projects?filter=name:is:%2500')).toEqual([400, 'input.unstorable']);
  });

  test('says that what a record refers to does not exist, instead of that it is in use', async () => {
    const unit = { name: '部', kind: 'department', parentId: nobody };
    expect((await admin.post('/api/units', unit)).json).toMatchObject({
      status: 400,
      type: 'record.reference-missing',
    });
    const project = { code: 'R-1', name: '引用', managerId: nobody };
    expect((await admin.post('/api/projects', project)).json).toMatchObject({
      status: 400,
      type: 'record.reference-missing',
    });
  });

  test.each([
    ['GET', '/api/projects/%zz', 400, 'input.address-malformed'],
    ['GET', '/%zz', 400, 'input.address-malformed'],
    ['POST', '/sign-in', 404, 'route.not-found'],
    ['PUT', '/api/projects', 404, 'route.not-found'],
  ] as const)('answers %s %s with a problem as any other', async (method, url, status, type) => {
    const answer = await on.server.inject({ method, url });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, type]);
  });

  test('names the limit that a body is over, and a kind of content it does not take', async () => {
    const big = await admin.post('/api/projects', { name: 'x'.repeat(9_000_000) });
    expect(big.json).toMatchObject({ type: 'input.too-large', params: { limit: '8 MB' } });
    const form = await admin.post('/api/projects', 'a=b', { 'content-type': 'application/x-form' });
    expect(form.json['type']).toBe('input.media-type');
  });

  test('goes on telling how it fares while the database does not answer', async () => {
    expect((await on.client().get('/metrics')).body.toString()).toContain('zhongshu_database_up 1');
    await on.app.db.schema.alterTable('outbox').renameTo('outbox_away').execute();
    const told = await on.client().get('/metrics');
    await on.app.db.schema.alterTable('outbox_away').renameTo('outbox').execute();
    expect(told.status).toBe(200);
    expect(told.body.toString()).toMatch(
      /zhongshu_database_up 0[^]*process_cpu_seconds_total|process_cpu_seconds_total[^]*zhongshu_database_up 0/,
    );
    expect(told.body.toString()).not.toContain('zhongshu_waiting{');
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
    expect(big.json).toMatchObject({ status: 400, type: 'input.too-large', params: { limit: '1 MB' } });
    const odd = await admin.upload(at, { name: '程序.exe', content: Buffer.from('MZ') });
    expect(odd.json['type']).toBe('file.type-refused');
    const feigned = await admin.upload(at, { name: '合同.pdf', content: Buffer.from('not a pdf') });
    expect(feigned.json).toMatchObject({ type: 'file.content-differs', params: { name: '合同.pdf' } });
    const lying = await admin.upload(at, { name: '图.png', content: Buffer.from('<script>') });
    expect(lying.json['type']).toBe('file.content-differs');
    const none = await admin.upload(at, { name: '空.txt', content: Buffer.alloc(0) });
    expect(none.json).toMatchObject({ type: 'file.empty', params: { name: '空.txt' } });
  });

  test('holds back whoever asks without end, and only him', async () => {
    let answer = await admin.get('/api/session');
    for (let n = 0; n < 250 && answer.status !== 429; n++) answer = await admin.get('/api/session');
    expect([answer.status, answer.json['type']]).toEqual([429, 'request.too-many']);
    expect((await on.client().get('/api/health')).status).toBe(200);
  });
});

describe('behind a reverse proxy', () => {
  let on: TestServer;
  beforeAll(async () => {
    on = await startTestServer({ env: { TRUST_PROXY: 'true' } });
    await on.setUp();
  });
  afterAll(() => on.close());

  test('nobody chooses the address he is counted and recorded by', async () => {
    const attempt = (n: number) =>
      on.client().post(
        '/api/session',
        { login: `nobody-${n}`, password: 'x' },
        // The proxy adds the address it saw behind whatever the caller wrote.
        { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` },
      );
    let answer = await attempt(0);
    for (let n = 1; n < 25 && answer.status !== 429; n++) answer = await attempt(n);
    expect(answer.json).toMatchObject({ status: 429, type: 'request.too-many' });
    const { ip } = await on.app.db
      .selectFrom('audit_event')
      .select('ip')
      .where('action', '=', 'session.create')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(ip).toBe('198.51.100.7');
  });
});

test('a record that others still refer to is told from one that does not exist', () => {
  const write = problemWriter(platformRules, { bodyMb: 8, uploadMb: 1 });
  const told = (detail: string) =>
    write({ code: '23503', detail }, { id: 'r-1' } as FastifyRequest, 'en').type;
  expect(told('Key (id)=(7) is still referenced from table "person".')).toBe('record.in-use');
  expect(told('Key (unit_id)=(7) is not present in table "org_unit".')).toBe('record.reference-missing');
});

test.each([
  ['Key (code)=(U061) already exists.', 'record.value-taken', ['code']],
  [
    'Key (project_id, risk_code)=(0198a1b2-0000-7000-8000-000000000001, R-1) 已经存在。',
    'record.value-taken',
    ['riskCode'],
  ],
  ['Key (person_id)=(0198a1b2-0000-7000-8000-000000000001) already exists.', 'record.duplicate', undefined],
  ['Key (lower(login))=(admin) already exists.', 'record.duplicate', undefined],
  ['', 'record.duplicate', undefined],
])('what is there twice is told at its field where that is known: %s', (detail, type, fields) => {
  const write = problemWriter(platformRules, { bodyMb: 8, uploadMb: 1 });
  const told = write({ code: '23505', detail }, { id: 'r-1' } as FastifyRequest, 'en');
  expect([told.type, told.problems?.map(({ path }) => path)]).toEqual([type, fields]);
});

describe('a refused upload', () => {
  const head = '--x\r\ncontent-disposition: form-data; name="files"; filename="tool.exe"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), Buffer.alloc(24 << 20)]);
  /** Sends a form that is refused on its first bytes, all of it as a browser does; answers how that ended. */
  const ending = async (limit: string): Promise<string> => {
    const on = await startTestServer({ env: { UPLOAD_LIMIT_MB: limit } });
    const admin = await on.setUp();
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', { code: 'P-1', name: '核心账务' });
    const address = await on.server.listen({ port: 0, host: '127.0.0.1' });
    const sent = request(`${address}/api/files?subjectType=project&subjectId=${id}`, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': body.length,
        cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    const left = once(sent, 'finish').then(
      () => 'sent to its end',
      () => 'cut off',
    );
    sent.on('response', (answer) => answer.resume());
    sent.end(body);
    const late = new Promise<string>((go) => setTimeout(go, 5_000, 'neither'));
    const end = await Promise.race([left, late]);
    sent.destroy();
    await on.close();
    return end;
  };

  test.each([
    ['leaves the browser to its end, which reads no answer before', '32', 'sent to its end'],
    ['is cut off where it is much larger than any may be', '1', 'cut off'],
  ])('%s', async (_name, limit, expected) => expect(await ending(limit)).toBe(expected), 30_000);
});

describe('a server that stops', () => {
  test('answers what it was asked before and ends the connection with it', async () => {
    const on = await startTestServer();
    const { port } = new URL(await on.server.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(port), '127.0.0.1');
    const said: string[] = [];
    socket.on('data', (part) => said.push(String(part)));
    const ended = once(socket, 'close');
    const body = JSON.stringify({ login: 'nobody', password: 'x' });
    const head = ['POST /api/session HTTP/1.1', 'host: x', 'content-type: application/json'];
    socket.write(`${[...head, `content-length: ${body.length}`].join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
    await once(on.server.server, 'request');
    const stopped = on.close();
    await new Promise((go) => setTimeout(go, 200));
    socket.write(body.slice(5));
    await Promise.all([ended, stopped]);
    expect(said.join('')).toMatch(/^HTTP\/1.1 401[^]*connection: close/i);
  }, 30_000);
});
