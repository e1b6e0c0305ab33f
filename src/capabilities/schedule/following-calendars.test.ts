import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Calendar } from '../calendars/schema.ts';
import type { Week } from '../calendars/tables.ts';
import { recomputeDirty } from '../monitoring/actions/recompute-health.ts';
import { recalculateOutdated } from './actions/recalculate-outdated.ts';

let at: TestServer;
let admin: Client;
let projectId: string;
let taskId: string;

const calendar = async (code = 'CN-STD'): Promise<Calendar> => {
  const { calendars } = await admin.mustGet<{ calendars: Calendar[] }>('/api/calendars');
  const found = calendars.find((one) => one.code === code);
  if (!found) throw new Error(`no calendar ${code}`);
  return found;
};
const finish = async (): Promise<string> => {
  await recalculateOutdated(at.app);
  const task = await admin.mustGet<{ finishAt: string }>(`/api/tasks/${taskId}`);
  return task.finishAt.slice(0, 16).replace('T', ' ');
};

beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  const body = { code: 'P-01', name: '跨国庆', startOn: '2026-09-29', phase: 'executing' };
  projectId = (await admin.mustPost<{ id: string }>('/api/projects', body)).id;
  const task = { name: '五天', startAt: '2026-09-29', durationMinutes: 5 * 480 };
  taskId = (await admin.mustPost<{ id: string }>(`/api/projects/${projectId}/tasks`, task)).id;
});
afterAll(() => at.close());

const nobodyLeft = async () =>
  expect(await at.app.db.selectFrom('plan_outdated').selectAll().execute()).toEqual([]);

test('a plan of our own follows a day that is set or taken back', async () => {
  expect((await finish()).slice(0, 10)).toBe('2026-10-10');
  const { id } = await calendar();
  expect((await admin.delete(`/api/calendars/${id}/days/2026-10-10`)).status).toBe(204);
  expect((await finish()).slice(0, 10)).toBe('2026-10-12');
  expect(
    (await admin.put(`/api/calendars/${id}/days/2026-10-10`, { kind: 'work', name: '国庆节' })).status,
  ).toBe(204);
  expect((await finish()).slice(0, 10)).toBe('2026-10-10');
  await nobodyLeft();
});

test('a plan of our own follows the week: six hours a day take longer, and the day begins anew', async () => {
  const { id, version, week } = await calendar();
  const shorter: Week = week.map((day) => (day?.length ? [{ from: 600, to: 960 }] : []));
  expect((await admin.patch(`/api/calendars/${id}`, { version, week: shorter })).status).toBe(200);
  // 2,400 minutes at 360 a day: 29 and 30 September, 8, 9, 10 and 12 October, and four hours of the 13th.
  expect(await finish()).toBe('2026-10-13 14:00');
  const plan = await at.app.db.selectFrom('plan').select(['start_at', 'settings']).executeTakeFirstOrThrow();
  expect(plan.start_at.slice(0, 16)).toBe('2026-09-29T10:00');
  expect(plan.settings).toMatchObject({ dayStart: 600, dayFinish: 960, minutesPerDay: 480 });
  await admin.patch(`/api/calendars/${id}`, { version: version + 1, week });
  expect((await finish()).slice(0, 10)).toBe('2026-10-10');
});

test('the audit log tells from which finish to which, and that the calendar did it', async () => {
  const { rows } = await admin.mustGet<{ rows: { action: string; actor: string; changes: object }[] }>(
    `/api/audit?filter=${encodeURIComponent('action:contains:plan.recalculate')}`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(4);
  expect(rows[0]).toMatchObject({
    changes: { finish_at: [expect.stringMatching(/^2026-10-13/), expect.stringMatching(/^2026-10-10/)] },
  });
});

test('a name alone schedules nothing anew', async () => {
  const before = await at.app.db.selectFrom('plan').select('calculated_at').executeTakeFirstOrThrow();
  at.clock.set('2026-07-31T10:00:00+08:00');
  const { id, version } = await calendar();
  await admin.patch(`/api/calendars/${id}`, { version, isDefault: true });
  await finish();
  expect(await at.app.db.selectFrom('plan').select('calculated_at').executeTakeFirstOrThrow()).toEqual(
    before,
  );
  await nobodyLeft();
});

test('the calendar of the enterprise may stand on another, and plans made on it follow both', async () => {
  const base = await calendar();
  const silent: Week = [null, null, null, null, null, null, null];
  const six = await admin.mustPost<Calendar>('/api/calendars', {
    code: 'SIX-DAY',
    name: '六天制',
    baseId: base.id,
    week: silent.with(6, [{ from: 540, to: 1020 }]),
  });
  await admin.patch(`/api/calendars/${six.id}`, { version: six.version, isDefault: true });
  const body = { code: 'P-02', name: '六天制项目', startOn: '2026-08-03', phase: 'executing' };
  const { id } = await admin.mustPost<{ id: string }>('/api/projects', body);
  const task = await admin.mustPost<{ id: string }>(`/api/projects/${id}/tasks`, {
    name: '六天',
    durationMinutes: 6 * 480,
  });
  const finishOn = async () => {
    await recalculateOutdated(at.app);
    return (await admin.mustGet<{ finishAt: string }>(`/api/tasks/${task.id}`)).finishAt.slice(0, 10);
  };
  expect(await finishOn()).toBe('2026-08-08');
  await admin.put(`/api/calendars/${base.id}/days/2026-08-05`, { kind: 'off', name: '停电' });
  expect(await finishOn()).toBe('2026-08-10');
  const { json } = await admin.delete(`/api/calendars/${base.id}`);
  expect(json).toMatchObject({
    type: 'record.used',
    title: expect.stringContaining('1 个下级日历、1 个项目计划'),
  });
});

test('slips are counted anew when the working days of the enterprise change', async () => {
  await recomputeDirty(at.app);
  const dirty = () => at.app.db.selectFrom('health_dirty').selectAll().execute();
  expect(await dirty()).toEqual([]);
  const { id } = await calendar('SIX-DAY');
  await admin.put(`/api/calendars/${id}/days/2026-08-06`, { kind: 'off', name: '停电' });
  expect(new Set((await dirty()).map((row) => row.project_id)).size).toBe(2);
  await recomputeDirty(at.app);
});

test('a plan of a file keeps the calendars of the file', async () => {
  const plan = await at.app.db
    .updateTable('plan')
    .set({ calendar_id: null })
    .where('project_id', '=', projectId)
    .returning('finish_at')
    .executeTakeFirstOrThrow();
  await admin.put(`/api/calendars/${(await calendar()).id}/days/2026-09-30`, { kind: 'off', name: '停电' });
  await finish();
  const after = await at.app.db
    .selectFrom('plan')
    .select('finish_at')
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  expect(after).toEqual(plan);
});
