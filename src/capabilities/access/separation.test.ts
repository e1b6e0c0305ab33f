import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let system: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  system = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

const grant = (client: Client, name: string, role: string) =>
  client.post<{ id: string; type: string }>('/api/grants', {
    personId: cast.personId(name),
    role,
    scope: 'enterprise',
  });
const separate = (client: Client, isOn: 'on' | 'off') =>
  client.put('/api/administrator-separation', { separate: isOn === 'on' });

describe('三员分立', () => {
  test('cannot begin before all three are appointed', async () => {
    expect((await separate(system, 'on')).json).toMatchObject({
      type: 'separation.nobody',
      title: expect.stringContaining('安全管理员、审计管理员'),
    });
    await system.patch('/api/session/preferences', { locale: 'en' });
    expect((await separate(system, 'on')).json['title']).toContain(
      'Security administrator, Audit administrator',
    );
    await system.patch('/api/session/preferences', { locale: 'zh-CN' });
  });

  test('cannot begin while somebody is two of the three', async () => {
    await grant(system, '唐立', 'security-admin');
    const second = await grant(system, '唐立', 'audit-admin');
    expect((await separate(system, 'on')).json).toMatchObject({
      type: 'separation.held-twice',
      params: { names: ['唐立'] },
    });
    await system.delete(`/api/grants/${second.json.id}`);
    await grant(system, '邵雯', 'audit-admin');
  });

  test('takes grants and the audit log from the system administrator at the next request', async () => {
    expect((await system.get('/api/audit')).status).toBe(200);
    expect((await separate(system, 'on')).status).toBe(200);
    expect((await system.get('/api/audit')).status).toBe(403);
    expect((await grant(system, '孙浩', 'team-member')).status).toBe(403);
    expect((await system.get('/api/accounts')).status).toBe(200);
  });

  test('lets the security administrator grant, but not to himself and not read the audit log', async () => {
    const security = await cast.as('唐立');
    expect((await grant(security, '孙浩', 'proposer')).status).toBe(200);
    expect((await grant(security, '唐立', 'executive')).json).toMatchObject({ type: 'grant.to-self' });
    expect((await security.get('/api/audit')).status).toBe(403);
  });

  test('lets nobody become the second of the three', async () => {
    const security = await cast.as('唐立');
    expect((await grant(security, '邵雯', 'system-admin')).json).toMatchObject({
      type: 'grant.two-administrators',
      title: '三员分立：邵雯 已是“审计管理员”，不能再担任另一管理员',
    });
  });

  test('lets the audit administrator read the audit log, refusals included, and nothing else', async () => {
    const auditor = await cast.as('邵雯');
    const { rows } = await auditor.mustGet<{
      rows: { action: string; outcome: string; actorName: string }[];
    }>('/api/audit?filter=outcome:is:refused');
    expect(rows).toContainEqual(expect.objectContaining({ action: 'grant.create', actorName: '系统管理员' }));
    expect((await grant(auditor, '孙浩', 'executive')).status).toBe(403);
    expect((await auditor.get('/api/accounts')).status).toBe(403);
  });

  test('keeps the system administrator from taking over the others by a reset password', async () => {
    const { rows } = await system.mustGet<{ rows: { id: string; login: string }[] }>('/api/accounts?q=tangl');
    const reset = await system.put(`/api/accounts/${rows[0]?.id}/password`, { password: 'Taking-Over-2026' });
    expect(reset.json).toMatchObject({ status: 403, type: 'account.protected' });
    expect((await system.delete(`/api/accounts/${rows[0]?.id}/totp`)).json).toMatchObject({
      type: 'account.protected',
    });
  });

  test('is ended by the security administrator', async () => {
    expect((await separate(system, 'off')).status).toBe(403);
    expect((await separate(await cast.as('唐立'), 'off')).json).toEqual({ separate: false });
    expect((await system.get('/api/audit')).status).toBe(200);
  });
});
