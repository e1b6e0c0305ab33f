import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
});
afterAll(() => at.close());

test('of costs booked at the same moment no more are taken than the cap holds', async () => {
  const director = await at.setUp();
  const cast = await bringCast(at);
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
  expect(booked.map(({ status }) => status).toSorted()).toEqual([200, 200, 422, 422, 422, 422]);
  expect(await controller.mustGet(`/api/projects/${id}/costs`)).toMatchObject({ total: 2 });
});
