import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { inbox } from './capability.ts';

let at: TestServer;
let cast: Cast;
let projectId: string;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-19T08:00:00+08:00' });
  const admin = await at.setUp();
  cast = await bringCast(at);
  await cast.as('陈亦凡');
  projectId = (await admin.mustPost<{ id: string }>('/api/projects', { code: 'D-1', name: '数据中台' })).id;
  const { version } = await admin.mustGet<{ version: number }>(`/api/projects/${projectId}`);
  await admin.patch(`/api/projects/${projectId}`, { version, managerId: cast.personId('陈亦凡') });
  for (const [code, name, baselineOn] of [
    ['M1', '需求冻结', '2026-01-09'],
    ['M2', '上线', '2026-01-23'],
  ])
    await admin.mustPost(`/api/projects/${projectId}/milestones`, { code, name, baselineOn });
});
afterAll(() => at.close());

const task = (name: string) => inbox.timed?.find((one) => one.name === name)?.run(at.app);
/** The digests promised so far. */
const mails = async () => {
  const rows = await at.app.db
    .selectFrom('outbox')
    .select('payload')
    .where('kind', '=', 'digest-mail')
    .orderBy('created_at')
    .execute();
  return rows.map(({ payload }) => payload);
};
const sendOn = async (day: string): Promise<number> => {
  at.clock.set(`${day}T08:30:00+08:00`);
  const before = (await mails()).length;
  await task('digest');
  await task('digest');
  return (await mails()).length - before;
};

describe('the mail that gathers to-dos', () => {
  test('comes once a working day and names what is late first', async () => {
    expect(await sendOn('2026-01-19')).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: 'chenyf@example.com', subject: '待办 2 项，其中 1 项已逾期' });
    expect(String(mail?.['text'])).toMatch(
      /1\. 里程碑: 需求冻结 · 数据中台 · 逾期 10 天\n2\. 里程碑: 上线 · 数据中台 · 2026-01-23 到期/,
    );
    expect(await sendOn('2026-01-24'), 'a Saturday').toBe(0);
    expect(await sendOn('2026-02-14'), 'a Saturday worked for the Spring Festival').toBe(1);
  });

  test('comes weekly or not at all where its reader chose so', async () => {
    const client = await cast.as('陈亦凡');
    expect(await client.mustGet('/api/digest')).toEqual({
      cadence: 'daily',
      notices: 'at-once',
      quiet: null,
    });
    await client.put('/api/digest', { cadence: 'weekly' });
    expect([await sendOn('2026-03-03'), await sendOn('2026-03-09')]).toEqual([0, 1]);
    await client.put('/api/digest', { cadence: 'off' });
    expect(await sendOn('2026-03-10')).toBe(0);
  });
});

describe('reminders by the clock', () => {
  test('each late to-do reminds once', async () => {
    at.clock.set('2026-01-20T09:00:00+08:00');
    const client = await cast.as('陈亦凡');
    const reminders = async () =>
      (await client.mustGet<{ rows: { kind: string; text: string }[] }>('/api/notifications')).rows.filter(
        ({ kind }) => kind === 'reminder',
      );
    await task('todo-reminders');
    await task('todo-reminders');
    expect(await reminders()).toMatchObject([{ text: '“需求冻结”已逾期 11 天' }]);
  });
});

describe('the list of to-dos', () => {
  test('is paged with its whole count, by kind, late ones first', async () => {
    const client = await cast.as('陈亦凡');
    const page = await client.mustGet<{ rows: { title: string }[] }>('/api/todos?limit=1&offset=1');
    expect(page).toMatchObject({
      total: 2,
      late: 1,
      kinds: [{ kind: 'milestone', name: '里程碑', count: 2 }],
      rows: [{ title: '上线', kindName: '里程碑' }],
    });
    expect(await client.mustGet('/api/todos?kind=task')).toMatchObject({ rows: [], total: 0 });
  });
});
