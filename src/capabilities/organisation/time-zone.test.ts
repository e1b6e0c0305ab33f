import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { dayOf, timeZoneOf, todayOf } from './store/today.ts';

// Seven in the morning of the 31st in Shanghai is four in the afternoon of the 30th in Los Angeles.
const now = '2026-07-31T07:00:00+08:00';

let on: TestServer;
let admin: Client;
let director: Client;
let project = '';
let personId = '';

const keepDaysOf = async (timeZone: string): Promise<void> => {
  const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
  expect((await admin.patch('/api/enterprise', { version, timeZone })).status).toBe(200);
};

beforeAll(async () => {
  on = await startTestServer({ now });
  admin = await on.setUp();
  const cast = await bringCast(on);
  director = await cast.as('周启明');
  personId = cast.personId('周启明');
  const registered = { code: 'LA-1', name: '洛杉矶', phase: 'executing', managerId: personId };
  project = (await director.mustPost<{ id: string }>('/api/projects', registered)).id;
  const due = { projectId: project, ownerId: personId, dueOn: '2026-07-30' };
  await director.mustPost('/api/risks', { ...due, title: '当天的风险' });
  await director.mustPost('/api/issues', { ...due, title: '当天的问题' });
  const milestone = { code: 'M1', name: '当天的里程碑', baselineOn: '2026-07-30' };
  await director.mustPost(`/api/projects/${project}/milestones`, milestone);
});
afterAll(() => on.close());

/** What the pages call late: entries of the registers and to-dos, by their titles. */
const late = async (): Promise<string[]> => {
  interface Found {
    readonly rows: readonly {
      readonly title: string;
      readonly isOverdue?: boolean;
      readonly overdueDays?: number;
    }[];
  }
  const asked = [`/api/risks?project=${project}`, `/api/issues?project=${project}`, '/api/todos'];
  const found = await Promise.all(asked.map((path) => director.mustGet<Found>(path)));
  return found.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.isOverdue || (row.overdueDays ?? 0) > 0 ? [row.title] : [])),
  );
};

test('what was due yesterday in Shanghai is due today in Los Angeles, in registers and to-dos alike', async () => {
  expect((await late()).toSorted()).toEqual(
    ['当天的风险', '当天的问题', '当天的问题', '当天的里程碑'].toSorted(),
  );
  await keepDaysOf('America/Los_Angeles');
  expect(await late()).toEqual([]);
  on.clock.advance(9 * 60);
  expect(await late()).toHaveLength(4);
  on.clock.set(now);
});

test('the day is the same for who asks, for a job and in a statement', async () => {
  const { db } = on.app;
  const at = on.clock.now();
  expect(await timeZoneOf(db)).toBe('America/Los_Angeles');
  expect(await todayOf({ db, who: systemActor('job'), now: at })).toBe('2026-07-30');
  const who = { ...systemActor('job'), timeZone: 'Pacific/Auckland' };
  expect(await todayOf({ db, who, now: at })).toBe('2026-07-31');
  expect(await dayOf(db, at)).toBe('2026-07-30');
});

test('a file that is written names the day by the zone of the enterprise, and its instants too', async () => {
  const { headers, body } = await admin.get('/api/lists/accounts/export?format=csv');
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('2026-07-30');
  expect(body.toString()).toContain('2026-07-30 16:00:00');
});

test('a to-do put off until a day comes back when that day begins for the enterprise', async () => {
  const titles = async (): Promise<string[]> =>
    (await director.mustGet<{ rows: { title: string }[] }>('/api/todos?kind=milestone')).rows.map(
      ({ title }) => title,
    );
  const { rows } = await director.mustGet<{ rows: { key: string }[] }>('/api/todos?kind=milestone');
  await director.put(`/api/todos/${rows[0]?.key ?? ''}/snooze`, { until: '2026-07-31' });
  expect(await titles()).toEqual([]);
  // Five to midnight, and midnight, in Los Angeles.
  on.clock.set('2026-07-31T14:55:00+08:00');
  expect(await titles()).toEqual([]);
  on.clock.set('2026-07-31T15:00:00+08:00');
  expect(await titles()).toEqual(['当天的里程碑']);
  on.clock.set(now);
});

test('work by the clock follows the zone, at the start and when it is changed', async () => {
  await on.app.jobs.work(on.app);
  const zones = async (): Promise<readonly string[]> => {
    const { rows } = await on.app.database.query('select distinct timezone from pgboss.schedule');
    return rows.map((row) => String(Reflect.get(row as object, 'timezone')));
  };
  expect(await zones()).toEqual(['America/Los_Angeles']);
  await keepDaysOf('Europe/Berlin');
  await vi.waitFor(async () => expect(await zones()).toEqual(['Europe/Berlin']), 5_000);
});
