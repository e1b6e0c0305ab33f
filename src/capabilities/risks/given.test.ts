import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { freshNotices } from '../../../test/support/notices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let on: TestServer;
let cast: Cast;
let director: Client;
let member: Client;
let outsider: Client;
let project = '';
beforeAll(async () => {
  on = await startTestServer();
  await on.setUp();
  cast = await bringCast(on);
  [director, member, outsider] = [await cast.as('周启明'), await cast.as('孙浩'), await cast.as('吴倩')];
  project = (await director.mustPost<{ id: string }>('/api/projects', { code: 'R-1', name: '城银迁移' })).id;
  const joining = { personId: cast.personId('孙浩'), role: '开发' };
  await director.mustPost(`/api/projects/${project}/members`, joining);
});
beforeEach(async () => {
  for (const client of [director, member, outsider]) await freshNotices(client);
});
afterAll(() => on.close());

const words = { risks: '风险', issues: '问题' } as const;

for (const kind of ['risks', 'issues'] as const) {
  const enter = async (title: string, more: object): Promise<string> =>
    (await director.mustPost<{ id: string }>(`/api/${kind}`, { projectId: project, title, ...more })).id;

  test(`whoever gets an entry of the ${kind} is told what, where and by whom, and the notice opens it`, async () => {
    const id = await enter('授权延期', { ownerId: cast.personId('孙浩') });
    const one = kind.slice(0, -1);
    expect(await freshNotices(member)).toEqual([
      [`周启明 请您负责“城银迁移”的${words[kind]}“授权延期”`, `/projects/${project}?tab=risks&${one}=${id}`],
    ]);
    await director.patch(`/api/${kind}/${id}`, { version: 1, title: '授权又延期' });
    await director.patch(`/api/${kind}/${id}`, { version: 2, ownerId: cast.personId('周启明') });
    expect([await freshNotices(member), await freshNotices(director)]).toEqual([[], []]);
    await director.patch(`/api/${kind}/${id}`, { version: 3, ownerId: cast.personId('孙浩') });
    expect(await freshNotices(member)).toHaveLength(1);
  });

  test(`an entry of the ${kind} is not told to who cannot see it, nor one that is closed`, async () => {
    await enter('外人', { ownerId: cast.personId('吴倩') });
    await enter('了结', { ownerId: cast.personId('孙浩'), status: 'closed' });
    expect([await freshNotices(outsider), await freshNotices(member)]).toEqual([[], []]);
  });
}
