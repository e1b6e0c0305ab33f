import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
});
afterAll(() => at.close());

const project = async (code: string): Promise<string> =>
  (await admin.mustPost<{ id: string }>('/api/projects', { code, name: code, startOn: '2026-08-03' })).id;
const task = (id: string, name: string, durationMinutes: number) =>
  admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, { name, durationMinutes });
const rows = (id: string) =>
  at.app.db.selectFrom('task').selectAll().where('project_id', '=', id).orderBy('position').execute();
const planOf = (id: string) =>
  at.app.db
    .selectFrom('plan')
    .select(['id', 'version', 'finish_at', 'task_count', 'calendar_set_id'])
    .where('project_id', '=', id)
    .executeTakeFirstOrThrow();
const sets = () => at.app.db.selectFrom('calendar_set').selectAll().execute();

test('a task that ends no later than the plan has its dates at once, and no other task is written', async () => {
  const id = await project('BESIDE');
  await task(id, '长任务', 4_800);
  const before = { rows: await rows(id), plan: await planOf(id) };
  await task(id, '短任务', 480);
  await task(id, '里程碑', 0);
  const after = await rows(id);
  expect(after.slice(0, 1)).toEqual(before.rows);
  expect(after.map(({ wbs, position, version }) => [wbs, position, version])).toEqual([
    ['1', 0, 1],
    ['2', 1, 1],
    ['3', 2, 1],
  ]);
  expect(await planOf(id)).toMatchObject({ finish_at: before.plan.finish_at, task_count: 3 });
  // Scheduled as a whole, the plan has nothing to add.
  await admin.mustPost(`/api/projects/${id}/plan/calculations`);
  expect(await rows(id)).toEqual(after);
});

test('a task that ends later moves the finish of the plan and gives the others slack', async () => {
  const id = await project('LATER');
  await task(id, '短任务', 480);
  await task(id, '长任务', 960);
  const [first, second] = await rows(id);
  expect([first?.critical, first?.total_slack_minutes, first?.version]).toEqual([false, 480, 2]);
  expect([second?.critical, second?.version]).toEqual([true, 1]);
  expect((await planOf(id)).finish_at).toBe(second?.finish_at);
});

test('a task of nobody we know leaves neither a task nor its traces behind', async () => {
  const id = await project('NOBODY');
  await task(id, '任务', 480);
  const before = { rows: await rows(id), plan: await planOf(id) };
  const body = { name: '无主任务', ownerId: newId() };
  expect((await admin.post(`/api/projects/${id}/tasks`, body)).status).toBeGreaterThanOrEqual(400);
  expect({ rows: await rows(id), plan: await planOf(id) }).toEqual(before);
  const found = at.app.db.selectFrom('search_entry').select('title').where('title', '=', body.name);
  expect(await found.execute()).toEqual([]);
});

test('the calendars of plans stand once, are no part of a history, and go with the last plan', async () => {
  const ids = [await project('SET-1'), await project('SET-2')];
  for (const id of ids) await task(id, '任务', 480);
  const plans = [await planOf(ids[0] ?? ''), await planOf(ids[1] ?? '')];
  expect(plans[0]?.calendar_set_id).toBe(plans[1]?.calendar_set_id);
  await task(ids[0] ?? '', '另一任务', 480);
  const { rows: past } = await sql<{ row: Record<string, unknown> }>`
    select row from row_history where table_name = 'plan' and row_id = ${plans[0]?.id}`.execute(at.app.db);
  expect(past.length).toBeGreaterThan(0);
  expect(JSON.stringify(past)).not.toContain('exceptions');
  const kept = (await sets()).map(({ id }) => id);
  expect(kept).toContain(plans[0]?.calendar_set_id);
  await sql`delete from plan`.execute(at.app.db);
  expect(await sets()).toEqual([]);
});
