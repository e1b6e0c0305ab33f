import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { freshNotices } from '../../../test/support/notices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let on: TestServer;
let cast: Cast;
let director: Client;
let manager: Client;
let sponsor: Client;
beforeAll(async () => {
  on = await startTestServer();
  await on.setUp();
  cast = await bringCast(on);
  [director, manager, sponsor] = [await cast.as('周启明'), await cast.as('陈亦凡'), await cast.as('林若梅')];
});
beforeEach(async () => {
  for (const client of [director, manager, sponsor]) await freshNotices(client);
});
afterAll(() => on.close());

const register = async (code: string, more: object = {}): Promise<string> =>
  (await director.mustPost<{ id: string }>('/api/projects', { code, name: `项目 ${code}`, ...more })).id;
const change = async (id: string, body: object): Promise<void> => {
  const { version } = await director.mustGet<{ version: number }>(`/api/projects/${id}`);
  expect((await director.patch(`/api/projects/${id}`, { version, ...body })).status).toBe(200);
};

test('who leads a new project and who pays for it are told by name, and the notice opens the project', async () => {
  const id = await register('G-1', {
    managerId: cast.personId('陈亦凡'),
    sponsorId: cast.personId('林若梅'),
  });
  expect(await freshNotices(manager)).toEqual([['周启明 请您担任“项目 G-1”的项目经理', `/projects/${id}`]]);
  expect(await freshNotices(sponsor)).toEqual([['周启明 请您担任“项目 G-1”的发起人', `/projects/${id}`]]);
  expect(await freshNotices(director)).toEqual([]);
});

test('who is made both by one act is told once; who had it already, or gave it to himself, is not told', async () => {
  const chen = cast.personId('陈亦凡');
  const id = await register('G-2');
  await change(id, { managerId: chen, sponsorId: chen });
  expect(await freshNotices(manager)).toEqual([
    ['周启明 请您担任“项目 G-2”的项目经理和发起人', `/projects/${id}`],
  ]);
  await change(id, { managerId: chen, priority: 2 });
  await change(id, { managerId: cast.personId('周启明') });
  expect([await freshNotices(manager), await freshNotices(director)]).toEqual([[], []]);
});

test('who joins a project is told as what, in his language, in the product and by mail', async () => {
  const mails = () => on.app.db.selectFrom('outbox').select('id').where('kind', '=', 'notification-mail');
  const before = (await mails().execute()).length;
  const id = await register('G-3');
  await manager.patch('/api/session/preferences', { locale: 'en' });
  await director.mustPost(`/api/projects/${id}/members`, {
    personId: cast.personId('陈亦凡'),
    role: 'adviser',
  });
  const inEnglish = await cast.as('陈亦凡');
  expect(await freshNotices(inEnglish)).toEqual([
    ['周启明 added you to "项目 G-3" as adviser', `/projects/${id}?tab=people`],
  ]);
  expect(await mails().execute()).toHaveLength(before + 1);
  await manager.patch('/api/session/preferences', { locale: 'zh-CN' });
});

test('a project that has ended is in nobody’s hands; who has no account is not written to', async () => {
  await register('G-4', { phase: 'closed', managerId: cast.personId('陈亦凡') });
  await register('G-5', { managerId: cast.personId('王璐') });
  expect(await freshNotices(manager)).toEqual([]);
  const told = on.app.db.selectFrom('notification').select('id');
  expect(await told.where('person_id', '=', cast.personId('王璐')).execute()).toEqual([]);
});

test('a register of projects that is imported tells nobody', async () => {
  const lines = ['项目编号,项目名称,项目经理', ...['1', '2'].map((n) => `REG-${n},登记 ${n},陈亦凡`)];
  const content = new TextEncoder().encode(lines.join('\n'));
  const path = '/api/registers/imports';
  const { json } = await director.upload<{ importId: string }>(path, { name: '登记册.csv', content });
  await director.mustPost(`${path}/${json.importId}/application`, { wait: true });
  const { rows } = await director.mustGet<{ rows: { manager: string }[] }>('/api/projects?q=REG-');
  expect(rows.map((row) => row.manager)).toEqual(['陈亦凡', '陈亦凡']);
  expect(await freshNotices(manager)).toEqual([]);
});
