import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

test('an executive of one unit signs no mandate of a project elsewhere, though he is a member of it', async () => {
  const director = await at.signIn(administrator.login, administrator.password);
  const { id } = await director.mustPost<{ id: string }>('/api/projects', {
    code: 'CAP-0',
    name: '别处',
    managerId: cast.personId('陈亦凡'),
  });
  await director.mustPost(`/api/projects/${id}/members`, { personId: cast.personId('韩冰'), role: '顾问' });
  const draft = await director.put<{ id: string }>(`/api/projects/${id}/mandate`, {
    sponsorId: cast.personId('林若梅'),
    budgetCapFen: 100,
    validFrom: '2026-03-01',
    successCriteria: '按时上线',
  });
  const sign = async (name: string) =>
    (await (await cast.as(name)).put(`/api/mandates/${draft.json.id}/signature`, { version: 1 })).status;
  const shown = async (name: string) => (await cast.as(name)).mustGet(`/api/projects/${id}/mandate`);
  expect(await shown('韩冰')).toMatchObject({ maySign: false, mayPrepare: false });
  expect(await shown('沈国栋')).toMatchObject({ maySign: true, mayPrepare: false });
  expect(await sign('韩冰')).toBe(403);
  expect(await sign('沈国栋')).toBe(204);
});

test('of costs booked at the same moment no more are taken than the cap holds', async () => {
  const director = await at.signIn(administrator.login, administrator.password);
  const { id } = await director.mustPost<{ id: string }>('/api/projects', {
    code: 'CAP-1',
    name: '有上限',
    managerId: cast.personId('陈亦凡'),
  });
  const draft = await director.put<{ id: string }>(`/api/projects/${id}/mandate`, {
    sponsorId: cast.personId('林若梅'),
    budgetCapFen: 100,
    validFrom: '2026-03-01',
    successCriteria: '按时上线',
  });
  expect(draft.status).toBe(200);
  const executive = await cast.as('沈国栋');
  expect((await executive.put(`/api/mandates/${draft.json.id}/signature`, { version: 1 })).status).toBe(204);
  const controller = await cast.as('唐立');
  const cost = { onDate: '2026-03-02', amountFen: 40, kind: 'labour' };
  const booked = await Promise.all(
    Array.from({ length: 6 }, () => controller.post(`/api/projects/${id}/costs`, cost)),
  );
  expect(booked.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(await controller.mustGet(`/api/projects/${id}/costs`)).toMatchObject({ total: 2 });
});
