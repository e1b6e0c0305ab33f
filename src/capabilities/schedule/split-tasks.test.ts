import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMspdi } from '#engine/interchange/mspdi/read.ts';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import type { Plan } from '#engine/plan.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import type { Client } from '../../../test/support/client.ts';
import { at, plan, planOf } from '../../../test/support/plan-notation.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

interface Task {
  readonly id: string;
  readonly name: string;
  readonly startAt: string;
  readonly finishAt: string;
  readonly version: number;
  readonly parts: readonly { readonly startAt: string; readonly finishAt: string }[] | null;
}

/** As another program writes it: with the dates of the split tasks. */
const fileOf = (given: Plan): Buffer => {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(schedule.status);
  return Buffer.from(writeMspdi(given, new Map(schedule.tasks.map((task) => [task.uid, task]))));
};

const shown = ({ parts }: Pick<Task, 'parts'>): string =>
  (parts ?? []).map((part) => [part.startAt, part.finishAt].map((on) => on.slice(5)).join(' ')).join(', ');

describe('a split task in a project', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
  });
  afterAll(() => on.close());

  const imported = async (content: Uint8Array, into: { code?: string; projectId?: string }) => {
    const answer = await admin.upload<{ previews: { importId: string; counts: Record<string, number> }[] }>(
      '/api/plans/imports',
      { name: '计划.xml', content },
    );
    const [preview] = answer.json.previews;
    const importId = preview?.importId ?? '';
    const { projectId } = await admin.mustPost<{ projectId: string }>(
      `/api/plans/imports/${importId}/application`,
      { ...into, ...(into.code ? { name: into.code } : {}) },
    );
    return { importId, projectId, counts: preview?.counts };
  };
  const tasksOf = async (projectId: string): Promise<readonly Task[]> =>
    (await admin.mustGet<{ tasks: Task[] }>(`/api/projects/${projectId}/plan`)).tasks;
  const named = async (projectId: string, name: string): Promise<Task> => {
    const found = (await tasksOf(projectId)).find((task) => task.name === name);
    if (!found) throw new Error(`no task ${name}`);
    return found;
  };
  const exported = async (projectId: string): Promise<Plan> => {
    const file = await admin.get(`/api/projects/${projectId}/plan/file`);
    const read = readMspdi(Buffer.from(file.body).toString());
    if (read.status !== 'read') throw new Error(read.message);
    return read.plan;
  };
  const change = async (task: Task, fields: object): Promise<void> => {
    const { status } = await admin.patch(`/api/tasks/${task.id}`, { version: task.version, ...fields });
    expect(status).toBe(200);
  };

  const net = plan`Z 4d | A 3d rests 1d+2d after Z | B 1d after A`;

  test('is imported with its pauses, scheduled with them, and leaves as MSPDI with them', async () => {
    const { projectId, counts, importId } = await imported(fileOf(net), { code: 'SPLIT-1' });
    expect(counts).toMatchObject({ differences: 0 });
    const { report } = await admin.mustGet<{ report: { lost: { rule: string }[] } }>(
      `/api/imports/${importId}`,
    );
    expect(report.lost.map(({ rule }) => rule)).not.toContain('plan.split-dropped');
    expect(shown(await named(projectId, 'A'))).toBe('01-09T08:00 01-09T17:00, 01-14T08:00 01-15T17:00');
    await admin.mustPost(`/api/projects/${projectId}/plan/calculations`);
    const { id } = await named(projectId, 'A');
    expect(shown(await admin.mustGet<Task>(`/api/tasks/${id}`))).toBe(
      '01-09T08:00 01-09T17:00, 01-14T08:00 01-15T17:00',
    );
    expect((await exported(projectId)).tasks.map(({ pauses }) => pauses)).toEqual([
      undefined,
      [{ afterMinutes: 480, pauseMinutes: 960 }],
      undefined,
    ]);
  });

  test('is told in its parts on the timeline of all projects, where others say nothing of parts', async () => {
    const { projectId } = await imported(fileOf(net), { code: 'SPLIT-7' });
    const { rows } = await admin.mustGet<{
      rows: { tasks: { startOn: string; parts?: NonNullable<Task['parts']> }[] }[];
    }>(`/api/projects/timeline/tasks?projects=${projectId}`);
    const tasks = rows.flatMap((row) => row.tasks);
    expect(
      tasks.map(({ startOn, parts }) => [startOn.slice(5), parts === undefined ? null : shown({ parts })]),
    ).toEqual([
      ['01-05', null],
      ['01-09', '01-09T08:00 01-09T17:00, 01-14T08:00 01-15T17:00'],
      ['01-16', null],
    ]);
  });

  test('moves with what it waits for, its pauses with it', async () => {
    const { projectId } = await imported(fileOf(net), { code: 'SPLIT-2' });
    const before = await named(projectId, 'B');
    await change(await named(projectId, 'Z'), { durationMinutes: 480 });
    expect(shown(await named(projectId, 'A'))).toBe('01-06T08:00 01-06T17:00, 01-09T08:00 01-12T17:00');
    expect((await named(projectId, 'B')).startAt < before.startAt).toBe(true);
  });

  test('made shorter than what it works before a pause is a task in one piece', async () => {
    const { projectId } = await imported(fileOf(plan`A 4d rests 1d+2d, 3d+1d`), { code: 'SPLIT-3' });
    await change(await named(projectId, 'A'), { durationMinutes: 960 });
    expect((await named(projectId, 'A')).parts).toHaveLength(2);
    await change(await named(projectId, 'A'), { durationMinutes: 480 });
    expect(await named(projectId, 'A')).toMatchObject({ parts: null, finishAt: '2026-01-05T17:00' });
  });

  test('that gets tasks below it is worked where they are', async () => {
    const { projectId } = await imported(fileOf(plan`A 3d rests 1d+2d`), { code: 'SPLIT-4' });
    const { id: parentId } = await named(projectId, 'A');
    await admin.mustPost(`/api/projects/${projectId}/tasks`, {
      name: '下级',
      parentId,
      durationMinutes: 480,
    });
    expect(await named(projectId, 'A')).toMatchObject({ parts: null });
    expect((await exported(projectId)).tasks[0]).not.toHaveProperty('pauses');
  });

  test('is back with its pauses once the import that replaced it is taken back', async () => {
    const { projectId } = await imported(fileOf(net), { code: 'SPLIT-5' });
    const { importId } = await imported(fileOf(plan`C 1d`), { projectId });
    expect((await admin.delete(`/api/plans/imports/${importId}/application`)).status).toBe(204);
    expect((await named(projectId, 'A')).parts).toHaveLength(2);
    expect((await exported(projectId)).tasks[1]?.pauses).toEqual([{ afterMinutes: 480, pauseMinutes: 960 }]);
  });

  test('of a file of Microsoft Project has the dates of that file', async () => {
    const yard = fileURLToPath(new URL('../../../test/cases/scheduling/yard.xml', import.meta.url));
    const { projectId } = await imported(readFileSync(yard), { code: 'SPLIT-6' });
    expect(shown(await named(projectId, '喷涂底漆与面漆'))).toBe(
      '03-02T08:00 03-02T17:00, 03-05T08:00 03-06T17:00',
    );
  });

  test('a task whose dates a person gave keeps them when the plan is scheduled anew', async () => {
    const given = planOf('A 1d | B 2d after A');
    const dates = { manual: true, manualStart: at('2026-02-02'), manualFinish: at('2026-02-03T17:00') };
    const tasks = given.tasks.map((task) => (task.uid === 'B' ? { ...task, ...dates } : task));
    const { projectId } = await imported(fileOf({ ...given, tasks }), { code: 'HAND-1' });
    expect((await named(projectId, 'B')).startAt).toBe('2026-02-02T08:00');
    await admin.mustPost(`/api/projects/${projectId}/plan/calculations`);
    expect((await named(projectId, 'B')).startAt).toBe('2026-02-02T08:00');
  });
});
