import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { inbox } from './capability.ts';
import { afterQuiet } from './choices.ts';
import { notify } from './notify.ts';

let at: TestServer;
let cast: Cast;
let client: Client;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-19T23:10:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  client = await cast.as('陈亦凡');
});
afterAll(() => at.close());

const tell = (importance: 'ordinary' | 'mandatory', subject: string) =>
  at.app.write(systemActor('test'), 'test.tell', (write) =>
    notify(write, {
      to: [cast.personId('陈亦凡')],
      kind: 'comment',
      text: 'notice.commented',
      params: { by: '王璐', subject },
      path: '/notifications',
      ...(importance === 'mandatory' ? { mandatory: true as const } : {}),
    }),
  );
const promised = async (kind: string) =>
  at.app.db
    .selectFrom('outbox')
    .select(['next_at as at', 'payload'])
    .where('kind', '=', kind)
    .orderBy('created_at')
    .execute();
const choose = async (choice: object): Promise<void> => {
  expect((await client.put('/api/digest', choice)).status).toBe(204);
};

test.each([
  ['22:00', '08:00', '2026-01-19T23:10:00+08:00', '2026-01-20T08:00:00+08:00'],
  ['22:00', '08:00', '2026-01-20T07:59:59+08:00', '2026-01-20T08:00:00+08:00'],
  ['22:00', '08:00', '2026-01-20T08:00:00+08:00', '2026-01-20T08:00:00+08:00'],
  ['12:00', '13:30', '2026-01-20T12:30:00+08:00', '2026-01-20T13:30:00+08:00'],
  ['12:00', '13:30', '2026-01-20T11:59:00+08:00', '2026-01-20T11:59:00+08:00'],
])('in quiet hours from %s to %s, what comes up at %s goes at %s', (from, to, now, goes) =>
  expect(afterQuiet(new Date(now), 'Asia/Shanghai', { from, to })).toEqual(new Date(goes)),
);

test('ordinary notices wait for the end of the quiet hours; what is mandatory does not', async () => {
  await choose({ quiet: { from: '22:00', to: '08:00' } });
  expect(await client.mustGet('/api/digest')).toEqual({
    cadence: 'daily',
    notices: 'at-once',
    quiet: { from: '22:00', to: '08:00' },
  });
  await tell('ordinary', '周报');
  await tell('mandatory', '立项');
  expect((await promised('notification-mail')).map(({ at: when }) => Date.parse(when))).toEqual([
    Date.parse('2026-01-20T08:00:00+08:00'),
    Date.parse('2026-01-19T23:10:00+08:00'),
  ]);
});

test('gathered notices come in one mail on the next working day, those read meanwhile left out', async () => {
  await choose({ notices: 'gathered', quiet: null, cadence: 'off' });
  const before = (await promised('notification-mail')).length;
  for (let number = 1; number <= 20; number++) await tell('ordinary', `第 ${number} 件`);
  await tell('mandatory', '升级');
  expect((await promised('notification-mail')).length - before).toBe(1);
  const { rows } = await client.mustGet<{ rows: { id: string; text: string }[] }>('/api/notifications');
  const read = rows.filter(({ text }) => text.includes('第 20 件')).map(({ id }) => id);
  await client.put('/api/notifications/read', { ids: read });
  at.clock.set('2026-01-20T08:30:00+08:00');
  const digest = () => inbox.timed?.find(({ name }) => name === 'digest')?.run(at.app);
  await digest();
  const [mail, ...others] = await promised('digest-mail');
  expect(others).toEqual([]);
  expect(mail?.payload).toMatchObject({ to: 'chenyf@example.com', subject: '19 条新消息' });
  expect(String(mail?.payload['text'])).toMatch(/1\. .*第 1 件/);
  expect(String(mail?.payload['text'])).not.toContain('第 20 件');
  at.clock.set('2026-01-21T08:30:00+08:00');
  await digest();
  expect(await promised('digest-mail')).toHaveLength(1);
});

test('who wants no mail of ordinary notices gets none, and finds them in the product', async () => {
  client = await cast.as('陈亦凡');
  await choose({ notices: 'off' });
  const before = (await promised('notification-mail')).length;
  await tell('ordinary', '只在系统里');
  expect(await promised('notification-mail')).toHaveLength(before);
  const { rows } = await client.mustGet<{ rows: { text: string }[] }>('/api/notifications');
  expect(rows[0]?.text).toContain('只在系统里');
  expect((await client.put('/api/digest', { quiet: { from: '25:00', to: '08:00' } })).status).toBe(400);
});
