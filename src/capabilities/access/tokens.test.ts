import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeOldClaims } from '#platform/server/idempotency.ts';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Client } from '../../../test/support/client.ts';

const nobody = '0198a1b2-0000-7000-8000-000000000001';

let at: TestServer;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
});
afterAll(() => at.close());

const issue = async (body: object) =>
  admin.post<{ token: string; id: string; prefix: string }>('/api/tokens', { expiresAt: null, ...body });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('API tokens', () => {
  test('a token is shown once, kept as a hash, and does what its owner may', async () => {
    const { json } = await issue({ name: '全部', scopes: ['*'] });
    expect(json.token).toMatch(/^zs_[\w-]{43}$/);
    const client = at.client();
    expect((await client.get('/api/audit', bearer(json.token))).status).toBe(200);
    const listed = await admin.get<{ tokens: object[] }>('/api/tokens');
    expect(listed.json.tokens[0]).toMatchObject({ name: '全部', usedAt: at.clock.now().toISOString() });
    expect(JSON.stringify(listed.json)).not.toContain(json.token);
    const stored = await at.app.db.selectFrom('api_token').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(json.token);
  });

  test('its scopes narrow what it may do', async () => {
    const { json } = await issue({ name: '只读人员', scopes: ['people.read'] });
    const client = at.client();
    expect((await client.get('/api/people', bearer(json.token))).status).toBe(200);
    expect((await client.get('/api/audit', bearer(json.token))).status).toBe(403);
  });

  test.each([
    ['get', '/api/approvals', 'own.read'],
    ['get', '/api/todos', 'own.read'],
    ['get', '/api/notifications', 'own.read'],
    ['get', '/api/sessions', 'own.read'],
    ['post', `/api/approvals/${nobody}/actions`, 'own.act'],
    ['post', '/api/deputies', 'own.act'],
    ['put', '/api/notifications/read', 'own.act'],
    ['patch', '/api/session/preferences', 'own.act'],
  ] as const)(
    'narrowed, it reaches the matters of its owner by a scope of their own: %s %s',
    async (verb, path, scope) => {
      const narrow = await issue({ name: '只看里程碑', scopes: ['milestone.read'] });
      const client = at.client();
      const ask = async (token: string): Promise<{ status: number; json: object }> =>
        verb === 'get' ? client.get(path, bearer(token)) : client[verb](path, {}, bearer(token));
      expect((await ask(narrow.json.token)).json).toMatchObject({
        status: 403,
        type: 'permission.missing',
        params: { permission: scope },
      });
      const own = await issue({ name: '本人事务', scopes: [scope] });
      expect((await ask(own.json.token)).status).not.toBe(403);
      expect((await client.get('/api/session', bearer(narrow.json.token))).status).toBe(200);
    },
  );

  test.each([
    ['POST', '/api/tokens', { name: 'x', scopes: ['*'], expiresAt: null }],
    ['POST', '/api/session/password', { current: administrator.password, password: 'Another-Good-2026' }],
    ['POST', '/api/session/totp', { password: administrator.password }],
  ] as const)('it cannot guard the account itself: %s %s', async (_method, path, body) => {
    const { json } = await issue({ name: '脚本', scopes: ['*'] });
    expect((await at.client().post(path, body, bearer(json.token))).json).toMatchObject({
      status: 403,
      type: 'auth.session-needed',
    });
  });

  test('it ends at its expiry, and when it is revoked', async () => {
    const client = at.client();
    const soon = await issue({
      name: '一小时',
      scopes: ['*'],
      expiresAt: new Date(at.clock.now().getTime() + 3_600_000).toISOString(),
    });
    expect((await client.get('/api/session', bearer(soon.json.token))).status).toBe(200);
    at.clock.advance(61);
    expect((await client.get('/api/session', bearer(soon.json.token))).json).toMatchObject({
      status: 401,
      type: 'auth.token-invalid',
    });
    const other = await issue({ name: '吊销', scopes: ['*'] });
    expect((await client.get('/api/session', bearer(other.json.token))).status).toBe(200);
    await admin.delete(`/api/tokens/${other.json.id}`);
    expect((await client.get('/api/session', bearer(other.json.token))).status).toBe(401);
  });

  test('a change of the own password revokes them where that is wished', async () => {
    const { json } = await issue({ name: '改密', scopes: ['*'] });
    const ask = async () => (await at.client().get('/api/session', bearer(json.token))).status;
    const changed = 'Another-Good-2026';
    await admin.mustPost('/api/session/password', { current: administrator.password, password: changed });
    expect(await ask()).toBe(200);
    const back = { current: changed, password: administrator.password };
    await admin.mustPost('/api/session/password', { ...back, revokeTokens: true });
    expect(await ask()).toBe(401);
  });

  test('a retried issue is answered no token again, and none is kept to answer it with', async () => {
    const body = { name: '重试', scopes: ['*'], expiresAt: null };
    const headers = { 'idempotency-key': 'issue-1' };
    const first = await admin.post<{ token: string }>('/api/tokens', body, headers);
    expect((await admin.post('/api/tokens', body, headers)).json).toMatchObject({
      status: 409,
      type: 'request.answered-once',
    });
    const claims = async () => at.app.db.selectFrom('idempotency').selectAll().execute();
    expect(JSON.stringify(await claims())).not.toContain(first.json.token);
    expect(await claims()).toMatchObject([{ response: null, request_hash: 'secret' }]);
    at.clock.advance(8 * 24 * 60);
    await removeOldClaims(at.app);
    expect(await claims()).toEqual([]);
    admin = await at.signIn('admin', administrator.password);
  });

  test.each([
    [{ name: 'x', scopes: ['no.such'] }, 'token.scope-unknown'],
    [{ name: 'x', scopes: ['*'], expiresAt: '2020-01-01T00:00:00Z' }, 'token.expiry-past'],
  ])('%o is refused by %s', async (body, rule) => {
    expect((await issue(body)).json).toMatchObject({ type: rule });
  });

  test('a made-up token is refused', async () => {
    expect((await at.client().get('/api/session', bearer('zs_made-up'))).json).toMatchObject({
      status: 401,
      type: 'auth.token-invalid',
    });
  });
});

describe('one-time codes', () => {
  const signIn = (totp?: string) =>
    at
      .client()
      .post('/api/session', { login: 'admin', password: administrator.password, ...(totp ? { totp } : {}) });
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.clock.now().getTime() });
  let secret = '';
  let backupCodes: string[] = [];

  test('are neither confirmed nor ended before they are begun', async () => {
    expect((await admin.put('/api/session/totp', { code: '000000' })).json).toMatchObject({
      type: 'totp.not-begun',
    });
    const ended = await admin.delete('/api/session/totp', { password: administrator.password });
    expect(ended.json).toMatchObject({ type: 'totp.not-on' });
  });

  test('are set up by a secret and a first right code', async () => {
    expect((await admin.post('/api/session/totp', { password: 'wrong' })).json).toMatchObject({
      type: 'password.wrong',
    });
    const begun = await admin.mustPost<{ secret: string; uri: string }>('/api/session/totp', {
      password: administrator.password,
    });
    secret = begun.secret;
    expect(begun.uri).toContain(`secret=${secret}`);
    expect((await signIn()).status).toBe(200);
    expect((await admin.put('/api/session/totp', { code: '000000' })).json).toMatchObject({
      type: 'auth.totp-wrong',
    });
    const confirmed = await admin.put<{ backupCodes: string[] }>('/api/session/totp', {
      code: codeOf(secret),
    });
    backupCodes = confirmed.json.backupCodes;
    expect(new Set(backupCodes).size).toBe(10);
    const again = await admin.post('/api/session/totp', { password: administrator.password });
    expect(again.json).toMatchObject({ type: 'totp.already-on' });
  });

  test('are asked for after the right password only', async () => {
    expect((await signIn()).json).toMatchObject({ status: 401, type: 'auth.totp-required' });
    expect(
      (await at.client().post('/api/session', { login: 'admin', password: 'wrong' })).json,
    ).toMatchObject({ type: 'auth.failed' });
  });

  test('count once: the same code, or the one before it, is refused', async () => {
    expect((await signIn(codeOf(secret))).json).toMatchObject({ type: 'auth.totp-wrong' });
    at.clock.advance(1);
    const code = codeOf(secret);
    expect((await signIn(code)).status).toBe(200);
    expect((await signIn(code)).json).toMatchObject({ type: 'auth.totp-wrong' });
  });

  test('a backup code signs in once', async () => {
    const code = (backupCodes[0] ?? '').toUpperCase();
    const first = await signIn(code);
    expect(first.json).toMatchObject({ totp: { isOn: true, backupCodesLeft: 9 } });
    expect((await signIn(code)).json).toMatchObject({ type: 'auth.totp-wrong' });
  });

  test('wrong codes lock as wrong passwords do', async () => {
    for (let failure = 0; failure < 4; failure++) await signIn('000000');
    at.clock.advance(1);
    expect((await signIn(codeOf(secret))).json).toMatchObject({ type: 'auth.locked' });
    at.clock.advance(16);
    expect((await signIn(codeOf(secret))).status).toBe(200);
  });

  test('are turned off with the password', async () => {
    expect((await admin.delete('/api/session/totp', { password: administrator.password })).status).toBe(204);
    expect((await signIn()).status).toBe(200);
  });
});
