import type { Client } from './client.ts';

interface Notices {
  readonly rows: readonly { readonly text: string; readonly path: string | null }[];
}

/** What somebody was told since he last looked, latest first, as text and the page it opens; read by that. */
export const freshNotices = async (client: Client): Promise<(readonly [string, string | null])[]> => {
  const { rows } = await client.mustGet<Notices>('/api/notifications?unread=true');
  await client.put('/api/notifications/read', {});
  return rows.map(({ text, path }) => [text, path] as const);
};
