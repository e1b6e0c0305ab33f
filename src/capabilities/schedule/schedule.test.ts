import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import type { Client } from '../../../test/support/client.ts';
import { plan } from '../../../test/support/plan-notation.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

interface Preview {
  readonly importId: string;
  readonly status: string;
  readonly problem: { rule: string } | null;
  readonly counts: Record<string, number>;
}
interface View {
  readonly plan: { version: number } | null;
  readonly tasks: {
    id: string;
    name: string;
    wbs: string;
    startAt: string;
    finishAt: string;
    critical: boolean;
    version: number;
  }[];
  readonly links: unknown[];
}

const xml = () => ({
  name: '样例计划.xml',
  content: Buffer.from(writeMspdi(plan`A 5d | B 10d after A | C 4d after A | D 3d after B, C`)),
});

describe('plans', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
  });
  afterAll(() => on.close());

  const project = async (code: string): Promise<string> =>
    (await admin.mustPost<{ id: string }>('/api/projects', { code, name: code, startOn: '2026-08-03' })).id;
  const preview = async (file: { name: string; content: Uint8Array }): Promise<Preview | undefined> => {
    const answer = await admin.upload<{ previews: Preview[] }>('/api/plans/imports', file);
    expect(answer.status).toBe(200);
    return answer.json.previews[0];
  };

  test('a plan file is previewed with its counts, imported and drawn as computed by our engine', async () => {
    const read = await preview(xml());
    expect(read).toMatchObject({ status: 'read', counts: { tasks: 4, links: 4 } });
    const { projectId } = await admin.mustPost<{ projectId: string }>(
      `/api/plans/imports/${read?.importId}/application`,
      { code: 'PLAN-1', name: '样例' },
    );
    const view = await admin.mustGet<View>(`/api/projects/${projectId}/plan`);
    expect(view.tasks.map(({ name, critical }) => [name, critical])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
      ['D', true],
    ]);
    expect(view.links).toHaveLength(4);
    const again = await admin.post(`/api/plans/imports/${read?.importId}/application`, {});
    expect([again.status, again.json['type']]).toEqual([409, 'import.not-previewed']);
  });

  test('an import into a project that has a plan can be undone as a whole', async () => {
    const id = await project('UNDO-1');
    const task = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, {
      name: '原有任务',
      durationMinutes: 960,
    });
    const read = await preview(xml());
    await admin.mustPost(`/api/plans/imports/${read?.importId}/application`, { projectId: id });
    expect((await admin.mustGet<View>(`/api/projects/${id}/plan`)).tasks).toHaveLength(4);
    expect((await admin.delete(`/api/plans/imports/${read?.importId}/application`)).status).toBe(204);
    const view = await admin.mustGet<View>(`/api/projects/${id}/plan`);
    expect(view.tasks.map(({ name }) => name)).toEqual(['原有任务']);
    expect(task.id).toBeTruthy();
  });

  test.each([
    [
      '实体',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Project xmlns="http://schemas.microsoft.com/project">&b;</Project>',
      'plan.xml-entities',
    ],
    ['空文件', ' ', 'plan.empty'],
    ['非计划', 'hello', 'plan.unknown-format'],
  ])(
    'a file that cannot be read is refused by name and nothing is saved: %s',
    async (name, content, rule) => {
      const before = await admin.mustGet<{ total: number }>('/api/imports');
      const read = await preview({ name: `${name}.xml`, content: Buffer.from(content) });
      expect([read?.status, read?.problem?.rule]).toEqual(['unreadable', rule]);
      expect((await admin.mustGet<{ total: number }>('/api/imports')).total).toBe(before.total);
    },
  );

  test('a cyclic plan is refused and its tasks are named', async () => {
    const chain = plan`A 1d | B 1d after A`;
    const back = { from: 'B', to: 'A', type: 'FS', lag: 0, lagUnit: 'working' } as const;
    const looped = writeMspdi({ ...chain, links: [...chain.links, back] });
    const read = await preview({ name: '环.xml', content: Buffer.from(looped) });
    expect([read?.status, read?.problem?.rule]).toEqual(['unreadable', 'plan.cyclic']);
    expect(JSON.stringify(read?.problem)).toMatch(/A.*B|B.*A/);
  });

  test('a new task is scheduled on the enterprise calendar, weekends left out', async () => {
    const id = await project('CAL-1');
    await admin.mustPost(`/api/projects/${id}/tasks`, {
      name: '六天',
      startAt: '2026-08-03',
      durationMinutes: 6 * 480,
    });
    const view = await admin.mustGet<View>(`/api/projects/${id}/plan`);
    expect(view.tasks[0]?.finishAt.slice(0, 10)).toBe('2026-08-10');
  });

  test('a change of duration moves what follows; two windows are told of each other', async () => {
    const id = await project('MOVE-1');
    const { id: taskId } = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, {
      name: '任务',
      durationMinutes: 480,
    });
    const before = await admin.mustGet<{ version: number; finishAt: string }>(`/api/tasks/${taskId}`);
    const changed = await admin.patch<{ finishAt: string }>(`/api/tasks/${taskId}`, {
      version: before.version,
      durationMinutes: 960,
    });
    expect(changed.json.finishAt > before.finishAt).toBe(true);
    const stale = await admin.patch(`/api/tasks/${taskId}`, { version: before.version, name: '晚了一步' });
    expect([stale.status, stale.json['type']]).toEqual([412, 'record.stale']);
  });

  test('a task is found by its words and initials, by its new name, and no more once it is gone', async () => {
    const id = await project('FIND-1');
    const { id: taskId } = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, {
      name: '割接演练',
    });
    const found = async (q: string) =>
      (
        await admin.mustGet<{ rows: { type: string; id: string }[] }>(
          `/api/search?q=${encodeURIComponent(q)}`,
        )
      ).rows.map((hit) => hit.id);
    expect(await found('gjyl')).toEqual([taskId]);
    await admin.patch(`/api/tasks/${taskId}`, { version: 1, name: '回退演练' });
    expect([await found('割接'), await found('回退')]).toEqual([[], [taskId]]);
    await admin.delete(`/api/tasks/${taskId}`);
    expect(await found('回退')).toEqual([]);
  });

  test('a summary follows its tasks: its own dates are refused', async () => {
    const id = await project('SUM-1');
    const top = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, { name: '阶段' });
    await admin.mustPost(`/api/projects/${id}/tasks`, {
      name: '工作包',
      parentId: top.id,
      durationMinutes: 1440,
    });
    const { version } = await admin.mustGet<{ version: number }>(`/api/tasks/${top.id}`);
    const refused = await admin.patch(`/api/tasks/${top.id}`, { version, durationMinutes: 480 });
    expect([refused.status, refused.json['type']]).toEqual([422, 'task.summary-computed']);
    const elsewhere = await admin.post(`/api/projects/${id}/tasks`, {
      name: 'x',
      parentId: '01234567-89ab-7def-8123-456789abcdef',
    });
    expect(elsewhere.json['type']).toBe('task.parent-elsewhere');
  });

  test('an import is not undone over what somebody did since, nor before it was applied', async () => {
    const id = await project('SINCE-1');
    const read = await preview(xml());
    const early = await admin.delete(`/api/plans/imports/${read?.importId}/application`);
    expect([early.status, early.json['type']]).toEqual([409, 'import.not-applied']);
    await admin.mustPost(`/api/plans/imports/${read?.importId}/application`, { projectId: id });
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '导入之后加的' });
    const refused = await admin.delete(`/api/plans/imports/${read?.importId}/application`);
    expect([refused.status, refused.json['type']]).toEqual([409, 'import.changed-since']);
    expect((await admin.mustGet<View>(`/api/projects/${id}/plan`)).tasks).toHaveLength(5);
  });

  test('a calendar without working time is named, and the dates stay as they were', async () => {
    const id = await project('IDLE-1');
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '任务' });
    const { calendars } = await on.app.db
      .selectFrom('plan')
      .innerJoin('calendar_set', 'calendar_set.id', 'plan.calendar_set_id')
      .select('calendars')
      .where('project_id', '=', id)
      .executeTakeFirstOrThrow();
    const idle = calendars.map((calendar) => ({
      ...calendar,
      week: calendar.week.map(() => []),
      exceptions: [],
    }));
    await on.app.db
      .insertInto('calendar_set')
      .values({ id: 'idle', calendars: JSON.stringify(idle) })
      .execute();
    await on.app.db
      .updateTable('plan')
      .set({ calendar_set_id: 'idle' })
      .where('project_id', '=', id)
      .execute();
    const refused = await admin.post(`/api/projects/${id}/plan/calculations`);
    expect([refused.status, refused.json['type']]).toEqual([422, 'plan.unreadable']);
  });

  test('a task put below an earlier phase stands there in the outline, before the next phase', async () => {
    const id = await project('ORD-1');
    const first = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, { name: '阶段一' });
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '阶段二' });
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '一之一', parentId: first.id });
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '一之二', parentId: first.id });
    const { tasks } = await admin.mustGet<View>(`/api/projects/${id}/plan`);
    expect(tasks.map(({ wbs, name }) => `${wbs} ${name}`)).toEqual([
      '1 阶段一',
      '1.1 一之一',
      '1.2 一之二',
      '2 阶段二',
    ]);
  });

  test('tasks are listed, removed, and the plan leaves as MSPDI that reads back the same', async () => {
    const read = await preview(xml());
    const { projectId } = await admin.mustPost<{ projectId: string }>(
      `/api/plans/imports/${read?.importId}/application`,
      { code: 'OUT-1', name: '导出' },
    );
    const list = await admin.mustGet<{ rows: { id: string; name: string }[]; total: number }>(
      `/api/projects/${projectId}/tasks?sort=wbs`,
    );
    expect(list.total).toBe(4);
    const file = await admin.get(`/api/projects/${projectId}/plan/file`);
    const back = await preview({ name: 'back.xml', content: file.body });
    expect(back?.counts).toMatchObject({ tasks: 4, links: 4, differences: 0 });
    expect((await admin.delete(`/api/tasks/${list.rows[0]?.id}`)).status).toBe(204);
    const calculation = await admin.mustPost<{ tasks: number }>(
      `/api/projects/${projectId}/plan/calculations`,
    );
    expect(calculation.tasks).toBe(3);
    expect((await admin.mustGet<{ total: number }>('/api/tasks?filter=project:is:导出')).total).toBe(3);
  });

  test('import runs are listed with their reports', async () => {
    const { rows } = await admin.mustGet<{ rows: { id: string; kind: string }[] }>('/api/imports');
    const report = await admin.mustGet<{ report: { differences: unknown[]; lost: unknown[] } }>(
      `/api/imports/${rows[0]?.id}`,
    );
    expect(Array.isArray(report.report.differences)).toBe(true);
  });
});
