import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringTeam, freshNotices, type Team } from '../../../test/support/notices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let on: TestServer;
let team: Team;
beforeAll(async () => {
  on = await startTestServer();
  team = await bringTeam(on, { code: 'R-1', name: '城银迁移' });
});
beforeEach(async () => {
  for (const client of [team.director, team.member, team.outsider]) await freshNotices(client);
});
afterAll(() => on.close());

const words = { risks: '风险', issues: '问题' } as const;

for (const kind of ['risks', 'issues'] as const) {
  const enter = async (title: string, more: object): Promise<string> =>
    (
      await team.director.mustPost<{ id: string }>(`/api/${kind}`, {
        projectId: team.project,
        title,
        ...more,
      })
    ).id;

  test(`whoever gets an entry of the ${kind} is told what, where and by whom, and the notice opens it`, async () => {
    const id = await enter('授权延期', { ownerId: team.cast.personId('孙浩') });
    const one = kind.slice(0, -1);
    expect(await freshNotices(team.member)).toEqual([
      [
        `周启明 请您负责“城银迁移”的${words[kind]}“授权延期”`,
        `/projects/${team.project}?tab=risks&${one}=${id}`,
      ],
    ]);
    await team.director.patch(`/api/${kind}/${id}`, { version: 1, title: '授权又延期' });
    await team.director.patch(`/api/${kind}/${id}`, { version: 2, ownerId: team.cast.personId('周启明') });
    expect([await freshNotices(team.member), await freshNotices(team.director)]).toEqual([[], []]);
    await team.director.patch(`/api/${kind}/${id}`, { version: 3, ownerId: team.cast.personId('孙浩') });
    expect(await freshNotices(team.member)).toHaveLength(1);
  });

  test(`an entry of the ${kind} is not told to who cannot see it, nor one that is closed`, async () => {
    await enter('外人', { ownerId: team.cast.personId('吴倩') });
    await enter('了结', { ownerId: team.cast.personId('孙浩'), status: 'closed' });
    expect([await freshNotices(team.outsider), await freshNotices(team.member)]).toEqual([[], []]);
  });
}
