import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let cast: Cast;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

test('grants come page by page, by the names of their people', async () => {
  interface Page {
    readonly grants: readonly { readonly id: string; readonly personName: string; readonly role: string }[];
    readonly total: number;
  }
  const read = (query: string): Promise<Page> => admin.mustGet<Page>(`/api/grants?${query}`);
  const all = await read('limit=500');
  expect(all.total).toBe(all.grants.length);
  expect((await read('limit=2&offset=1')).grants).toEqual(all.grants.slice(1, 3));
  const { total, grants } = await read('role=project-manager&limit=1');
  expect(grants).toMatchObject([{ role: 'project-manager' }]);
  expect(total).toBe(all.grants.filter(({ role }) => role === 'project-manager').length);
});

test('the same grant twice is refused', async () => {
  const grant = { personId: cast.personId('陈亦凡'), role: 'project-manager', scope: 'enterprise' };
  await admin.post('/api/grants', grant);
  expect((await admin.post('/api/grants', grant)).json).toMatchObject({ status: 409, type: 'grant.exists' });
});
