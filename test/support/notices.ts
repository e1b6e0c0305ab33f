import { bringCast } from './cast.ts';
import type { Client } from './client.ts';
import type { TestServer } from './server.ts';

interface Notices {
  readonly rows: readonly { readonly text: string; readonly path: string | null }[];
}

/** What somebody was told since he last looked, latest first, as text and the page it opens; read by that. */
export const freshNotices = async (client: Client): Promise<(readonly [string, string | null])[]> => {
  const { rows } = await client.mustGet<Notices>('/api/notifications?unread=true');
  await client.put('/api/notifications/read', {});
  return rows.map(({ text, path }) => [text, path] as const);
};

/** A project with one member, and a person beside it who cannot see it. */
export const bringTeam = async (at: TestServer, { code, name }: { code: string; name: string }) => {
  await at.setUp();
  const cast = await bringCast(at);
  const [director, member, outsider] = [
    await cast.as('周启明'),
    await cast.as('孙浩'),
    await cast.as('吴倩'),
  ];
  const { id: project } = await director.mustPost<{ id: string }>('/api/projects', { code, name });
  const joining = { personId: cast.personId('孙浩'), role: '开发' };
  await director.mustPost(`/api/projects/${project}/members`, joining);
  return { cast, director, member, outsider, project };
};

export type Team = Awaited<ReturnType<typeof bringTeam>>;
