import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { TimelinePage, TimelineTasks } from '../projects/schema/timeline.ts';
import { PlanView } from './schema.ts';

// The database writes these answers itself, so nothing but a test holds them against their schemas.
describe('what Gantt and timeline draw is what their schemas describe', () => {
  let on: TestServer;
  let admin: Client;
  const odd = '接口 "联调" \\ 第 1 行\n第 2 行 \u0001 🚧';
  const projects: string[] = [];

  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
    for (let n = 1; n <= 21; n++) {
      const body = { code: `TL-${String(n).padStart(2, '0')}`, name: `${odd} ${n}`, startOn: '2026-08-03' };
      projects.push((await admin.mustPost<{ id: string }>('/api/projects', body)).id);
    }
    const parent = await add({ name: odd, notes: odd });
    await add({ name: '其下', parentId: parent, percentComplete: 12.5, startAt: '2026-08-10' });
    await add({ name: '里程碑', durationMinutes: 0, deadlineAt: '2026-09-01' });
  });
  afterAll(() => on.close());

  const add = async (task: object): Promise<string> =>
    (await admin.mustPost<{ id: string }>(`/api/projects/${projects[0]}/tasks`, task)).id;
  const timeline = '/api/projects/timeline?limit=5000&sort=code';

  test('a plan with tasks, and one without', async () => {
    const answer = await admin.mustGet(`/api/projects/${projects[0]}/plan`);
    const view = PlanView.parse(answer);
    expect(view).toEqual(answer);
    expect(view.tasks.map(({ name, kind, percentComplete }) => [name, kind, percentComplete])).toEqual([
      [odd, 'summary', 0],
      ['其下', 'task', 12.5],
      ['里程碑', 'milestone', 0],
    ]);
    expect(view.tasks[1]).toMatchObject({ parentId: view.tasks[0]?.id, startAt: '2026-08-10T09:00' });
    const empty = await admin.mustGet(`/api/projects/${projects[1]}/plan`);
    expect(PlanView.parse(empty)).toEqual(empty);
    expect(empty).toMatchObject({ plan: null, tasks: [] });
  });

  test('the timeline with the tasks of every project, in more than one piece', async () => {
    const answer = await admin.mustGet(`${timeline}&tasks=true`);
    const page = TimelinePage.parse(answer);
    expect(page).toEqual(answer);
    expect([page.total, page.rows.length]).toEqual([21, 21]);
    expect(page.rows[0]?.tasks).toHaveLength(3);
    expect(page.rows[0]?.tasks?.[1]).toMatchObject({
      startOn: '2026-08-10',
      percentComplete: 12.5,
      level: 2,
    });
    expect(page.rows[20]?.tasks).toEqual([]);
  });

  test('the tasks of the projects in sight, of those one may see', async () => {
    const path = `/api/projects/timeline/tasks?projects=${projects[0]},${projects[1]}`;
    const answer = await admin.mustGet(path);
    expect(TimelineTasks.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      rows: [{ projectId: projects[0], tasks: [{ startOn: '2026-08-10' }, { startOn: '2026-08-03' }] }],
    });
    const outsider = await (await bringCast(on)).as('孙浩');
    expect(await outsider.mustGet(path)).toEqual({ rows: [] });
    const refused = await admin.get('/api/projects/timeline/tasks?projects=1');
    expect([refused.status, refused.json['type']]).toEqual([400, 'input.invalid']);
  });

  test('a page of the timeline, and one where nothing fits', async () => {
    const milestone = { code: 'M1', name: odd, baselineOn: '2026-09-01', actualOn: '2026-09-02' };
    await admin.mustPost(`/api/projects/${projects[20]}/milestones`, milestone);
    await admin.mustPost(`/api/projects/${projects[20]}/milestones`, {
      code: 'M0',
      name: '前',
      baselineOn: '2026-08-30',
    });
    const page = TimelinePage.parse(
      await admin.mustGet('/api/projects/timeline?limit=5&offset=20&sort=code'),
    );
    expect([page.total, page.rows.map(({ code }) => code)]).toEqual([21, ['TL-21']]);
    expect(page.rows[0]?.milestones).toEqual([
      { name: '前', on: '2026-08-30', done: false },
      { name: odd, on: '2026-09-02', done: true },
    ]);
    expect(await admin.mustGet('/api/projects/timeline?filter=code:is:NONE&tasks=true')).toEqual({
      total: 0,
      rows: [],
    });
  });
});
