import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
beforeAll(async () => {
  at = await startTestServer();
  await at.setUp();
  await bringCast(at);
});
afterAll(() => at.close());

test('grants come page by page, by the names of their people', async () => {
  const admin = await at.signIn('admin', administrator.password);
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
