import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Calendar } from './schema.ts';
import type { Week } from './tables.ts';

let at: TestServer;
let admin: Client;
let standard: Calendar;
const list = async () => (await admin.mustGet<{ calendars: Calendar[] }>('/api/calendars')).calendars;
const called = async (code: string): Promise<Calendar> => {
  const found = (await list()).find((one) => one.code === code);
  if (!found) throw new Error(`no calendar ${code}`);
  return found;
};
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  standard = await called('CN-STD');
});
afterAll(() => at.close());

const span = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const free: Week = [[], [], [], [], [], [], []];
const silent: Week = [null, null, null, null, null, null, null];
const create = (body: object) => admin.post<Calendar>('/api/calendars', body);
const change = (id: string, body: object) => admin.patch<Calendar>(`/api/calendars/${id}`, body);

describe('the week of a calendar', () => {
  test('may have three shifts round the clock, kept in order', async () => {
    const { json, status } = await create({
      code: 'SHIFT-3',
      name: '三班倒',
      week: free.map(() => [span(16, 24), span(0, 8), span(8, 16)]),
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ minutesPerDay: 1440, isDefault: false });
    expect(json.week[0]).toEqual([span(0, 8), span(8, 16), span(16, 24)]);
  });

  test.each([
    {
      what: 'silent days without a base',
      week: silent,
      rule: 'calendar.week-has-no-base',
      said: '周日未写明',
    },
    { what: 'no hour at all', week: free, rule: 'calendar.never-worked', said: '请至少给一天' },
    {
      what: 'overlapping shifts',
      week: free.with(1, [span(9, 12), span(11, 13)]),
      rule: 'calendar.spans-overlap',
      said: '周一的工作时段 09:00–12:00 与 11:00–13:00 重叠',
    },
  ])('with $what is refused, and it says how to mend it', async ({ week, rule, said }) => {
    const { json, status } = await create({ code: 'X', name: 'X', week });
    expect([status, json]).toMatchObject([422, { type: rule, title: expect.stringContaining(said) }]);
  });

  test('a code is used once', async () => {
    expect(
      (await create({ code: 'SHIFT-3', name: 'X', week: free.with(1, [span(9, 18)]) })).json,
    ).toMatchObject({
      type: 'calendar.code-taken',
    });
  });

  test('may not leave a calendar that stands on it without working time', async () => {
    const base = (await create({ code: 'MON', name: '只周一', week: free.with(1, [span(9, 18)]) })).json;
    await create({ code: 'NOT-MON', name: '周一休', baseId: base.id, week: silent.with(2, [span(9, 12)]) });
    const below = await called('NOT-MON');
    expect((await change(below.id, { version: below.version, week: silent.with(1, []) })).json).toMatchObject(
      {
        type: 'calendar.never-worked',
      },
    );
    const own = (
      await create({ code: 'AS-MON', name: '同只周一', baseId: base.id, week: silent.with(3, []) })
    ).json;
    expect(own).toMatchObject({ minutesPerDay: 540 });
    const moved = free.with(3, [span(9, 18)]);
    expect((await change(base.id, { version: base.version, week: moved })).json).toMatchObject({
      type: 'calendar.derived-never-worked',
      title: expect.stringContaining('同只周一'),
    });
  });

  test('saved on an older version is refused with the calendar as it is now, and nothing is lost', async () => {
    const { id, version } = await called('SHIFT-3');
    expect((await change(id, { version, name: '三班运转' })).status).toBe(200);
    const late = await change(id, { version, name: '四班三运转' });
    expect([late.status, late.json]).toMatchObject([
      412,
      { type: 'record.stale', params: { current: { name: '三班运转' } } },
    ]);
  });

  test('is in the audit log with the old and the new hours', async () => {
    const { id, version } = await called('SHIFT-3');
    await change(id, { version, week: free.map(() => [span(0, 24)]) });
    const { rows } = await admin.mustGet<{ rows: { action: string; changes: object }[] }>(
      '/api/audit?limit=5&offset=0&filter=action:contains:calendar.change',
    );
    expect(rows[0]?.changes).toMatchObject({ week: [expect.anything(), free.map(() => [span(0, 24)])] });
  });

  test('is for those who may manage calendars', async () => {
    const coordinator = await (await bringCast(at)).as('罗小川');
    for (const answer of [
      await coordinator.post('/api/calendars', { code: 'Y', name: 'Y', week: free.with(1, [span(9, 18)]) }),
      await coordinator.delete(`/api/calendars/${standard.id}`),
    ])
      expect([answer.status, answer.json]).toMatchObject([403, { type: 'permission.missing' }]);
  });
});

describe('a calendar', () => {
  test('that is used is not removed, and it says by what', async () => {
    await admin.mustPost('/api/people', { name: '夜班员', calendarId: (await called('MON')).id });
    const { json, status } = await admin.delete(`/api/calendars/${(await called('MON')).id}`);
    expect([status, json]).toMatchObject([
      422,
      {
        type: 'record.used',
        title: '“只周一”仍被使用，不能删除：2 个下级日历、1 名人员。请先改用别的，再删除',
      },
    ]);
  });

  test('of the enterprise is not removed', async () => {
    expect((await admin.delete(`/api/calendars/${standard.id}`)).json).toMatchObject({
      type: 'calendar.default-kept',
    });
  });

  test('that nothing uses goes; its past stays in the history and the audit log', async () => {
    const { id } = await called('NOT-MON');
    expect((await admin.delete(`/api/calendars/${id}`)).status).toBe(204);
    expect((await admin.delete(`/api/calendars/${id}`)).status).toBe(404);
    const kept = await at.app.db
      .selectFrom('row_history')
      .select('ended_how')
      .where('row_id', '=', id)
      .where('table_name', '=', 'calendar')
      .execute();
    expect(kept.at(-1)).toEqual({ ended_how: 'delete' });
  });
});
