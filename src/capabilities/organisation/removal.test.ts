import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

const create = async (path: string, body: object): Promise<string> =>
  (await admin.mustPost<{ id: string }>(path, body)).id;

test('a person entered by mistake is removed, with his entry in the search; the history keeps him', async () => {
  const id = await create('/api/people', { name: '误建者' });
  await create('/api/grants', { personId: id, role: 'quality', scope: 'enterprise', scopeId: null });
  expect((await admin.delete(`/api/people/${id}`)).status).toBe(204);
  expect((await admin.get(`/api/people/${id}`)).status).toBe(404);
  expect(await admin.mustGet('/api/search?q=误建者')).toMatchObject({ rows: [] });
  const kept = await at.app.db
    .selectFrom('row_history')
    .select(['table_name', 'ended_how'])
    .where('row_id', '=', id)
    .execute();
  expect(kept.at(-1)).toEqual({ table_name: 'person', ended_how: 'delete' });
});

test('a person who is referred to stays, and it says by what, in the language of the reader', async () => {
  const id = await create('/api/people', { name: '在用者' });
  const projectId = await create('/api/projects', { code: 'P-01', name: '项目', managerId: id });
  await create('/api/risks', { projectId, title: '风险', ownerId: id });
  await create('/api/risks', { projectId, title: '又一个风险', ownerId: id });
  const refused = await admin.delete(`/api/people/${id}`);
  expect([refused.status, refused.json]).toMatchObject([
    422,
    { type: 'record.used', title: expect.stringContaining('“在用者”仍被使用，不能删除：1 个项目、2 条风险') },
  ]);
  const preferred = await admin.patch('/api/session/preferences', { locale: 'en', theme: null });
  expect(preferred.status).toBe(204);
  expect((await admin.delete(`/api/people/${id}`)).json).toMatchObject({
    title: expect.stringContaining('1 project(s), 2 risk(s)'),
  });
  await admin.patch('/api/session/preferences', { locale: null, theme: null });
});

test('only who manages people removes one', async () => {
  const member = await cast.as('罗小川');
  expect((await member.delete(`/api/people/${cast.personId('白洁')}`)).status).toBe(403);
});

test('a unit that only a project names is not removed either', async () => {
  const unitId = await create('/api/units', { name: '只有项目的部门' });
  const projectId = await create('/api/projects', { code: 'P-02', name: '项目二', unitId });
  expect((await admin.delete(`/api/units/${unitId}`)).json).toMatchObject({
    type: 'record.used',
    title: expect.stringContaining('1 个项目'),
  });
  await admin.delete(`/api/projects/${projectId}`);
  expect((await admin.delete(`/api/units/${unitId}`)).status).toBe(204);
});

test('a programme goes once no project belongs to it', async () => {
  const programId = await create('/api/programs', { code: 'PG-1', name: '项目集' });
  const projectId = await create('/api/projects', { code: 'P-03', name: '项目三', programId });
  expect((await admin.delete(`/api/programs/${programId}`)).json).toMatchObject({ type: 'record.used' });
  await admin.delete(`/api/projects/${projectId}`);
  expect((await admin.delete(`/api/programs/${programId}`)).status).toBe(204);
  expect((await admin.delete(`/api/programs/${programId}`)).status).toBe(404);
});
