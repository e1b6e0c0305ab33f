import { route } from '#platform/route.ts';
import { LiveEvent, LiveQuery } from './schema.ts';

export const liveRoutes = [
  route({
    id: 'live.stream',
    method: 'GET',
    path: '/api/live',
    summary: [
      '实时更新：我看得到的记录一有改动即推送其种类与编号（SSE）',
      'Live updates: kinds and ids of changed records that I may see, as server-sent events',
    ],
    permission: 'signed-in',
    common: true,
    query: LiveQuery,
    stream: LiveEvent,
  }),
] as const;
