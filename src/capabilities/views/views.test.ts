import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { inWrite } from '#platform/db/write.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Client } from '../../../test/support/client.ts';
import { createView } from './actions.ts';
import type { View } from './schema.ts';

let product: TestServer;
let admin: Client;
let other: Client;

const password = 'Yellow-Crane-2026!';

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
  const { id } = await admin.mustPost<{ id: string }>('/api/people', { name: '王芳' });
  await admin.mustPost('/api/accounts', {
    personId: id,
    login: 'wangfang',
    password,
    mustChangePassword: false,
  });
  other = await product.signIn('wangfang', password);
});
afterAll(() => product.close());

const keep = (client: Client, view: Readonly<Record<string, unknown>>) =>
  client.mustPost<View>('/api/views', { list: 'projects', state: { filter: 'health:is:red' }, ...view });
const namesOf = async (client: Client, list = 'projects') =>
  (await client.mustGet<{ rows: View[] }>(`/api/views?list=${list}`)).rows.map(({ name }) => name);

test('a view is seen by its owner, and by everybody once it is shared', async () => {
  const mine = await keep(admin, { name: '红灯项目' });
  expect(mine).toMatchObject({ isMine: true, isShared: false, state: { filter: 'health:is:red' } });
  expect(await namesOf(admin)).toEqual(['红灯项目']);
  expect(await namesOf(other)).toEqual([]);
  const shared = await admin.patch<View>(`/api/views/${mine.id}`, { version: mine.version, isShared: true });
  expect(shared.json).toMatchObject({ isShared: true, version: mine.version + 1 });
  expect(await namesOf(other)).toEqual(['红灯项目']);
  expect(await namesOf(other, 'tasks')).toEqual([]);
});

test('own views come before those of others', async () => {
  await keep(other, { name: '预算最大', state: { sort: '-budgetFen' } });
  await keep(admin, { name: '已结项', isShared: true });
  expect((await namesOf(other))[0]).toBe('预算最大');
});

test('a name is used once a person and list', async () => {
  await keep(admin, { name: '本部门', list: 'tasks' });
  const again = await admin.post('/api/views', { list: 'tasks', name: '本部门', state: {} });
  expect(again).toMatchObject({ status: 409, json: { type: 'view.name-taken' } });
  await keep(other, { name: '本部门', list: 'tasks' });
});

test('nobody changes or removes the view of somebody else', async () => {
  const shared = await keep(admin, { name: '共享的', isShared: true });
  const hidden = await keep(admin, { name: '自己的' });
  const change = { version: 1, name: '改名' };
  expect(await other.patch(`/api/views/${shared.id}`, change)).toMatchObject({
    status: 403,
    json: { type: 'view.not-yours' },
  });
  expect(await other.patch(`/api/views/${hidden.id}`, change)).toMatchObject({ status: 404 });
  expect((await other.delete(`/api/views/${shared.id}`)).status).toBe(403);
});

test('a change on an older version is refused with the present one', async () => {
  const view = await keep(admin, { name: '两处修改' });
  await admin.patch(`/api/views/${view.id}`, { version: view.version, state: { sort: 'code' } });
  const late = await admin.patch(`/api/views/${view.id}`, { version: view.version, name: '晚到' });
  expect(late).toMatchObject({ status: 412, json: { type: 'record.stale' } });
});

test('a removed view is gone', async () => {
  const view = await keep(admin, { name: '临时' });
  expect((await admin.delete(`/api/views/${view.id}`)).status).toBeLessThan(300);
  expect(await namesOf(admin)).not.toContain('临时');
});

test('a script, which is nobody, keeps no view', async () => {
  const { db, clock } = product.app;
  const who = systemActor('doctor');
  const view = { list: 'projects', name: '无主', isShared: true, state: {} };
  const kept = inWrite({ db, who, now: clock.now(), action: 'view.create' }, (write) =>
    createView(write, view),
  );
  await expect(kept).rejects.toMatchObject({ code: 'refused', rule: 'view.no-person' });
  expect(await namesOf(admin)).not.toContain('无主');
});

test('whoever is not signed in has no views', async () => {
  expect((await product.client().get('/api/views?list=projects')).status).toBe(401);
});
