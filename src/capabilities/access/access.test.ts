import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilities } from '../all.ts';
import { removeOldSessions } from './actions/sessions.ts';
import { knownPermissions } from './permissions.ts';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';

let at: TestServer;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

const audit = async (filter: string) =>
  (
    await admin.mustGet<{ rows: Record<string, unknown>[] }>(
      `/api/audit?filter=${encodeURIComponent(filter)}`,
    )
  ).rows;

const personIdOf = async (client: Client): Promise<string> =>
  (await client.mustGet<{ person: { id: string } }>('/api/session')).person.id;

describe('sign-in by password', () => {
  test('sets a cookie that scripts cannot read and answers who one is', async () => {
    const client = at.client();
    const answer = await client.post('/api/session', { login: ' Admin ', password: administrator.password });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ login: 'admin', enterprise: { moneyUnit: 'wan' }, locale: 'zh-CN' });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /zs_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/,
    );
    expect((await client.get('/api/session')).json).toMatchObject({
      permissions: expect.arrayContaining(['grant.manage', 'audit.read']),
    });
  });

  test('answers an unknown login as it answers a wrong password', async () => {
    const unknown = await at.client().post('/api/session', { login: 'nobody-here', password: 'x' });
    const wrong = await at.client().post('/api/session', { login: 'admin', password: 'x' });
    const { requestId: _first, ...first } = unknown.json;
    const { requestId: _second, ...second } = wrong.json;
    expect([unknown.status, first]).toEqual([wrong.status, second]);
    expect(first).toMatchObject({ type: 'auth.failed', title: '账号或密码不正确' });
  });

  test.each(['sunh', 'ghost-of-sunh'])(
    'five failures lock %s for 15 minutes, even against the right password',
    async (login) => {
      if (login === 'sunh') await cast.as('孙浩');
      const statuses: unknown[] = [];
      for (let failure = 0; failure < 6; failure++)
        statuses.push(
          (await at.client().post('/api/session', { login, password: 'Cheng-2026-Hua?' })).json['type'],
        );
      expect(statuses).toEqual([...Array.from({ length: 5 }, () => 'auth.failed'), 'auth.locked']);
      const right = await at.client().post('/api/session', { login, password: 'Cheng-2026-Hua!' });
      expect(right.json).toMatchObject({ type: 'auth.locked', params: { minutes: 15 } });
      at.clock.advance(16);
      const later = await at.client().post('/api/session', { login, password: 'Cheng-2026-Hua!' });
      expect(later.status).toBe(login === 'sunh' ? 200 : 401);
    },
  );

  test('failures and the lock stand in the audit log', async () => {
    const lines = await audit('subjectLabel:is:sunh');
    expect(lines.filter(({ outcome }) => outcome === 'refused')).toHaveLength(7);
    expect(lines.map(({ action }) => action)).toContain('account.lock');
  });

  test('an office whose people sign in from one address is not taken for somebody who guesses', async () => {
    const client = at.client();
    for (let morning = 0; morning < 25; morning++)
      expect((await client.post('/api/session', administrator)).status).toBe(200);
  });

  test('the twenty-first attempt within a minute from one address is refused', async () => {
    const client = at.client();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 21; attempt++)
      statuses.push((await client.post('/api/session', { login: `guess-${attempt}`, password: 'x' })).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429]);
    expect(
      (await client.post('/api/session', { login: 'admin', password: administrator.password })).json,
    ).toMatchObject({ type: 'request.too-many' });
  });
});

describe('requests from elsewhere', () => {
  test('a page of another site changes nothing, whatever cookie the browser sends along', async () => {
    const answer = await admin.post(
      '/api/tokens',
      { name: 'x', scopes: ['*'], expiresAt: null },
      { origin: 'https://elsewhere.test' },
    );
    expect(answer.json).toMatchObject({ status: 403, type: 'auth.cross-site' });
  });

  test('single sign-on that is off is not begun', async () => {
    expect((await at.client().get('/api/oidc')).json).toEqual({ isOn: false, label: null });
    expect((await at.client().get('/api/oidc/start')).json).toMatchObject({
      status: 404,
      type: 'auth.oidc-off',
    });
  });

  test('a grant or session that does not exist is not found', async () => {
    for (const path of ['/api/grants', '/api/sessions', '/api/tokens'])
      expect((await admin.delete(`${path}/00000000-0000-7000-8000-000000000000`)).json).toMatchObject({
        type: 'record.not-found',
      });
  });
});

describe('sessions', () => {
  test('a request without one is answered 401', async () => {
    expect((await at.client().get('/api/people')).json).toMatchObject({ status: 401, type: 'auth.required' });
  });

  test('one sees the own sessions and ends another', async () => {
    const [first, second] = [
      await at.signIn('admin', administrator.password),
      await at.signIn('admin', administrator.password),
    ];
    const { sessions } = await first.mustGet<{ sessions: { id: string; isCurrent: boolean }[] }>(
      '/api/sessions',
    );
    const { sessionId } = await second.mustGet<{ sessionId: string }>('/api/session');
    expect(sessions.find(({ id }) => id === sessionId)).toMatchObject({ isCurrent: false });
    expect((await first.delete(`/api/sessions/${sessionId}`)).status).toBe(204);
    expect((await second.get('/api/session')).status).toBe(401);
    expect((await first.get('/api/session')).status).toBe(200);
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    const client = await at.signIn('admin', administrator.password);
    const token = client.cookies.get('zs_session') ?? '';
    await client.delete('/api/session');
    expect(client.cookies.has('zs_session')).toBe(false);
    expect((await at.client().get('/api/session', { cookie: `zs_session=${token}` })).status).toBe(401);
  });

  test('a session lasts while it is used and ends after twelve idle hours', async () => {
    const client = await at.signIn('admin', administrator.password);
    for (let hours = 0; hours < 3; hours++) {
      at.clock.advance(8 * 60);
      expect((await client.get('/api/session')).status).toBe(200);
    }
    at.clock.advance(12 * 60 + 1);
    expect((await client.get('/api/session')).status).toBe(401);
    admin = await at.signIn('admin', administrator.password);
  });

  test('ended ones are removed after three months', async () => {
    const count = async () => (await at.app.db.selectFrom('session').select('id').execute()).length;
    const before = await count();
    await removeOldSessions(at.app);
    expect(await count()).toBe(before);
    at.clock.advance(91 * 24 * 60);
    admin = await at.signIn('admin', administrator.password);
    await removeOldSessions(at.app);
    expect(await count()).toBe(1);
  });

  test('language and theme are kept, and problems are told in that language', async () => {
    const client = await cast.as('何静怡');
    await client.patch('/api/session/preferences', { locale: 'en', theme: 'dark' });
    expect((await client.get('/api/session')).json).toMatchObject({ locale: 'en', theme: 'dark' });
    expect((await client.get('/api/grants')).json).toMatchObject({
      title: expect.stringContaining('You lack the permission'),
    });
  });
});

describe('accounts', () => {
  test('a weak password is refused in the language of the page, not of the account', async () => {
    const weak = { personId: cast.personId('吴倩'), login: 'weak', password: 'abc' };
    const client = await at.signIn('admin', administrator.password);
    client.cookies.set('zs_locale', 'en');
    const { json } = await client.post('/api/accounts', weak);
    expect(json).toMatchObject({ type: 'password.weak', params: { reasons: { rule: 'password.and' } } });
    expect(json['title']).toMatch(/^The password does not meet the rules: at least .*; /);
    expect(JSON.stringify([json['title'], json['problems']])).not.toMatch(/\p{Script=Han}/u);
  });

  test('an initial password must be changed before anything else', async () => {
    const personId = cast.personId('吴倩');
    const created = await admin.post('/api/accounts', {
      personId,
      login: 'WuQ',
      password: 'First-Time-2026',
    });
    expect(created.json).toMatchObject({ login: 'wuq', state: 'open', mustChangePassword: true });
    const client = await at.signIn('wuq', 'First-Time-2026');
    expect((await client.get('/api/people')).json).toMatchObject({
      status: 403,
      type: 'auth.password-change-required',
    });
    const same = await client.post('/api/session/password', {
      current: 'First-Time-2026',
      password: 'First-Time-2026',
    });
    expect(same.json).toMatchObject({ type: 'password.same' });
    expect(
      (
        await client.post('/api/session/password', {
          current: 'First-Time-2026',
          password: 'Second-Time-2026',
        })
      ).status,
    ).toBe(204);
    expect((await client.get('/api/people')).status).toBe(200);
  });

  test('disabling an account ends its sessions at once', async () => {
    const client = await at.signIn('wuq', 'Second-Time-2026');
    const { rows } = await admin.mustGet<{ rows: { id: string }[] }>('/api/accounts?filter=login:is:wuq');
    const id = rows[0]?.id ?? '';
    expect((await admin.put(`/api/accounts/${id}/disablement`)).json).toMatchObject({ state: 'disabled' });
    expect((await client.get('/api/session')).status).toBe(401);
    expect(
      (await at.client().post('/api/session', { login: 'wuq', password: 'Second-Time-2026' })).json,
    ).toMatchObject({ type: 'auth.failed' });
    expect((await admin.delete(`/api/accounts/${id}/disablement`)).json).toMatchObject({ state: 'open' });
  });

  test('a reset password is an initial one again and ends every session and every token', async () => {
    const client = await at.signIn('wuq', 'Second-Time-2026');
    const { token } = await client.mustPost<{ token: string }>('/api/tokens', {
      name: '报表脚本',
      scopes: ['*'],
      expiresAt: null,
    });
    const byToken = () => at.client().get('/api/session', { authorization: `Bearer ${token}` });
    expect((await byToken()).status).toBe(200);
    const { rows } = await admin.mustGet<{ rows: { id: string }[] }>('/api/accounts?filter=login:is:wuq');
    const reset = await admin.put(`/api/accounts/${rows[0]?.id}/password`, { password: 'Third-Time-2026' });
    expect(reset.json).toMatchObject({ mustChangePassword: true });
    expect((await client.get('/api/session')).status).toBe(401);
    expect((await byToken()).json).toMatchObject({ status: 401, type: 'auth.token-invalid' });
    const revoked = await audit('subjectLabel:is:报表脚本;action:is:token.revoke');
    expect(revoked).toMatchObject([{ actorName: administrator.name }]);
  });

  test('an administrator unlocks an account, and takes the one-time code off it', async () => {
    const { rows } = await admin.mustGet<{ rows: { id: string }[] }>('/api/accounts?filter=login:is:wuq');
    const id = rows[0]?.id ?? '';
    for (let failure = 0; failure < 5; failure++)
      await at.client().post('/api/session', { login: 'wuq', password: 'x' });
    expect(
      (await admin.get<{ rows: object[] }>('/api/accounts?filter=state:is:locked')).json.rows,
    ).toMatchObject([{ login: 'wuq' }]);
    const listed = await admin.get('/api/lists/accounts/export?format=csv&filter=state:is:locked');
    expect(new TextDecoder().decode(listed.body)).toMatch(/wuq,吴倩,.*,已锁定,/);
    expect((await admin.delete(`/api/accounts/${id}/lock`)).json).toMatchObject({
      state: 'open',
      lockedUntil: null,
    });
    expect((await admin.delete(`/api/accounts/${id}/totp`)).json).toMatchObject({ hasTotp: false });
    expect(
      (await at.client().post('/api/session', { login: 'wuq', password: 'Third-Time-2026' })).status,
    ).toBe(200);
  });

  test('who has left can no longer sign in', async () => {
    const id = cast.personId('郑凯');
    const client = await cast.as('郑凯');
    const { version } = await admin.mustGet<{ version: number }>(`/api/people/${id}`);
    await admin.patch(`/api/people/${id}`, { version, leftOn: at.clock.now().toISOString().slice(0, 10) });
    expect((await client.get('/api/session')).status).toBe(200);
    at.clock.advance(24 * 60);
    expect((await client.get('/api/session')).status).toBe(401);
    expect(
      (await at.client().post('/api/session', { login: 'zhengk', password: 'Cheng-2026-Hua!' })).json,
    ).toMatchObject({ type: 'auth.failed' });
    admin = await at.signIn('admin', administrator.password);
  });

  test.each([
    ['吴倩', 'another', 'account.person-has-one'],
    ['高建国', 'WUQ', 'account.login-taken'],
    ['高建国', 'a b', 'input.invalid'],
  ])('a second account (%s as %s) is refused by %s', async (name, login, rule) => {
    const answer = await admin.post('/api/accounts', {
      personId: cast.personId(name),
      login,
      password: 'Good-Enough-2026',
    });
    expect(answer.json).toMatchObject({ type: rule });
  });

  test('neither oneself nor the last administrator can be shut out', async () => {
    const { accountId, person } = await admin.mustGet<{ accountId: string; person: { id: string } }>(
      '/api/session',
    );
    expect((await admin.put(`/api/accounts/${accountId}/disablement`)).json).toMatchObject({
      type: 'account.self',
    });
    const { grants } = await admin.mustGet<{ grants: { id: string; role: string }[] }>(
      `/api/grants?personId=${person.id}`,
    );
    const own = grants.find(({ role }) => role === 'system-admin');
    expect((await admin.delete(`/api/grants/${own?.id}`)).json).toMatchObject({
      type: 'account.last-administrator',
    });
  });
});

describe('permissions', () => {
  test('every act of the log that came by an address has a name', async () => {
    const { actions } = await admin.mustGet<{ actions: { id: string; name: object }[] }>(
      '/api/audit/actions',
    );
    expect(actions).toContainEqual({
      id: 'grant.revoke',
      name: { 'zh-CN': expect.stringMatching(/收回/), en: expect.stringMatching(/[a-z]/) },
    });
  });

  test('what one may not do is answered 403 in Chinese and stands in the audit log', async () => {
    const client = await cast.as('马骏');
    const answer = await client.get('/api/audit');
    expect(answer).toMatchObject({
      status: 403,
      json: { type: 'permission.missing', title: expect.stringContaining('您没有') },
    });
    expect(await audit(`actorName:is:${encodeURIComponent('马骏')};outcome:is:refused`)).toMatchObject([
      { action: 'audit.list', subjectType: 'route' },
    ]);
  });

  test('a grant counts from the very next request, and no longer once revoked', async () => {
    const client = await cast.as('马骏');
    const grant = await admin.mustPost<{ id: string }>('/api/grants', {
      personId: cast.personId('马骏'),
      role: 'audit-admin',
      scope: 'enterprise',
    });
    expect((await client.get('/api/audit')).status).toBe(200);
    await admin.delete(`/api/grants/${grant.id}`);
    expect((await client.get('/api/audit')).status).toBe(403);
  });

  test('a grant counts from its first day to its last', async () => {
    const client = await cast.as('白洁');
    const today = at.clock.now().toISOString().slice(0, 10);
    const dates = { validFrom: today, validTo: today };
    await admin.mustPost('/api/grants', {
      personId: await personIdOf(client),
      role: 'audit-admin',
      scope: 'enterprise',
      ...dates,
    });
    expect((await client.get('/api/audit')).status).toBe(200);
    at.clock.advance(24 * 60 + 1);
    const later = await at.signIn('baij', 'Cheng-2026-Hua!');
    expect((await later.get('/api/audit')).status).toBe(403);
    admin = await at.signIn('admin', administrator.password);
  });

  test('every permission that a route asks for is held by some role and has a name', () => {
    const asked = capabilities
      .flatMap(({ routes }) => routes.map(({ def }) => def.permission))
      .filter((one) => one.includes('.'));
    const named = new Set(capabilities.flatMap(({ permissions }) => Object.keys(permissions ?? {})));
    expect(asked.filter((permission) => !knownPermissions.has(permission) || !named.has(permission))).toEqual(
      [],
    );
  });

  test('the roles are told with their permissions', async () => {
    const { roles } = await admin.mustGet<{ roles: { id: string; permissions: string[] }[] }>('/api/roles');
    expect(roles.find(({ id }) => id === 'audit-admin')).toMatchObject({
      name: { 'zh-CN': '审计管理员' },
      isAdministrator: true,
      permissions: ['people.read', 'audit.read'],
    });
  });

  test('the audit log is filtered and ordered as any list', async () => {
    const lines = await audit('action:is:grant.create;actorName:is:admin');
    expect(lines).toEqual([]);
    const { rows, total } = await admin.mustGet<{ rows: { at: string; action: string }[]; total: number }>(
      '/api/audit?filter=action:is:grant.create&sort=at&limit=2',
    );
    expect(total).toBeGreaterThan(1);
    expect(rows[0]?.at.localeCompare(rows[1]?.at ?? '')).toBeLessThanOrEqual(0);
  });
});
