import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { TaskListRow } from './schema.ts';

interface Listed {
  readonly rows: readonly TaskListRow[];
  readonly total: number;
}

let at: TestServer;
let me: Client;
let [first, second] = ['', ''];
beforeAll(async () => {
  at = await startTestServer();
  me = await at.setUp();
  const { person } = await me.mustGet<{ person: { id: string; name: string } }>('/api/session');
  const create = async (path: string, body: object) => (await me.mustPost<{ id: string }>(path, body)).id;
  const namesake = await create('/api/people', { code: 'P-2', name: person.name });
  first = await create('/api/projects', { code: 'B', name: '前一个' });
  second = await create('/api/projects', { code: 'A', name: '后一个' });
  const parent = await create(`/api/projects/${second}/tasks`, { name: '我的阶段', ownerId: person.id });
  await create(`/api/projects/${second}/tasks`, { name: '我的', ownerId: person.id, parentId: parent });
  await create(`/api/projects/${first}/tasks`, { name: '同名者的', ownerId: namesake });
  await create(`/api/projects/${first}/tasks`, { name: '无人的' });
  const named = await create(`/api/projects/${first}/tasks`, { name: '只写了姓名的' });
  await at.app.db.updateTable('task').set({ owner_text: person.name }).where('id', '=', named).execute();
});
afterAll(() => at.close());

const list = (query: string): Promise<Listed> => me.mustGet<Listed>(`/api/tasks?${query}`);

test("one's own tasks are those given to one and those that only name one, never a namesake's or a summary", async () => {
  const { rows, total } = await list('filter=mine:is:true&sort=name');
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['只写了姓名的', '我的'].toSorted());
  expect(total).toBe(2);
  const others = await list('filter=mine:is:false');
  expect(others.total).toBe(3);
});

test('the tasks of all projects come project by project, each in the order of its plan', async () => {
  const { rows, total } = await list('limit=4');
  expect(rows.map(({ project, name }) => [project, name])).toEqual([
    ['前一个', '同名者的'],
    ['前一个', '无人的'],
    ['前一个', '只写了姓名的'],
    ['后一个', '我的阶段'],
  ]);
  expect(total).toBe(5);
});
