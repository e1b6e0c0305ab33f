import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringTeam, freshNotices, type Team } from '../../../test/support/notices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let on: TestServer;
let team: Team;
beforeAll(async () => {
  on = await startTestServer();
  team = await bringTeam(on, { code: 'T-1', name: '厂房' });
});
beforeEach(async () => {
  for (const client of [team.director, team.member, team.outsider]) await freshNotices(client);
});
afterAll(() => on.close());

const enter = async (name: string, more: object): Promise<string> =>
  (await team.director.mustPost<{ id: string }>(`/api/projects/${team.project}/tasks`, { name, ...more })).id;

test('whoever gets a task is told which, of what and by whom, and the notice opens it', async () => {
  const id = await enter('基础施工', { durationMinutes: 480, ownerId: team.cast.personId('孙浩') });
  const path = `/projects/${team.project}?tab=plan&task=${id}`;
  expect(await freshNotices(team.member)).toEqual([['周启明 把“厂房”的任务“基础施工”交给您', path]]);
  await team.director.patch(`/api/tasks/${id}`, { version: 1, ownerId: team.cast.personId('周启明') });
  expect([await freshNotices(team.member), await freshNotices(team.director)]).toEqual([[], []]);
  await team.director.patch(`/api/tasks/${id}`, { version: 2, ownerId: team.cast.personId('孙浩') });
  expect(await freshNotices(team.member)).toHaveLength(1);
});

test('a milestone of the plan is told as one', async () => {
  const id = await enter('竣工', { durationMinutes: 0, ownerId: team.cast.personId('孙浩') });
  const path = `/projects/${team.project}?tab=plan&task=${id}`;
  expect(await freshNotices(team.member)).toEqual([['周启明 请您负责“厂房”的里程碑“竣工”', path]]);
});

test('a task is not told to who cannot see it, nor one that is done', async () => {
  await enter('外人的', { durationMinutes: 480, ownerId: team.cast.personId('吴倩') });
  await enter('已完成', { durationMinutes: 480, percentComplete: 100, ownerId: team.cast.personId('孙浩') });
  expect([await freshNotices(team.outsider), await freshNotices(team.member)]).toEqual([[], []]);
});

const importPlan = async (code: string, names: readonly string[]): Promise<void> => {
  const lines = names.map((name, index) => `${code},${index + 1},${name},5d,2026-08-03,孙浩`);
  const text = ['项目编号,序号,任务名称,工期,开始,责任人', ...lines].join('\n');
  const file = { name: `${code}.csv`, content: new TextEncoder().encode(text) };
  interface Preview {
    readonly importId: string;
    readonly matchesProject: { readonly id: string } | null;
  }
  const { json } = await team.director.upload<{ previews: Preview[] }>('/api/plans/imports', file);
  const [read] = json.previews;
  const body = { projectId: read?.matchesProject?.id ?? null };
  await team.director.mustPost(`/api/plans/imports/${read?.importId}/application`, body);
};

test('a plan whose tasks are all his is told once with their number, and again only what is new in it', async () => {
  await importPlan('T-1', ['基础', '主体', '装修']);
  const path = `/projects/${team.project}?tab=plan`;
  expect(await freshNotices(team.member)).toEqual([['周启明 把“厂房”的 3 项任务交给您', path]]);
  await importPlan('T-1', ['基础', '主体', '装修', '验收']);
  expect((await freshNotices(team.member)).map(([text]) => text)).toEqual([
    '周启明 把“厂房”的任务“验收”交给您',
  ]);
});

test('a project that is brought in with its plan tells nobody', async () => {
  await importPlan('T-2', ['基础', '主体']);
  const tasks = on.app.db.selectFrom('task').select('id').where('owner_id', '=', team.cast.personId('孙浩'));
  expect((await tasks.execute()).length).toBeGreaterThan(2);
  expect(await freshNotices(team.member)).toEqual([]);
});
