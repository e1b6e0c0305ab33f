import { route } from '#platform/route.ts';
import { Hits, SearchQuery } from './schema.ts';

export const searchRoutes = [
  route({
    id: 'search.run',
    method: 'GET',
    path: '/api/search',
    summary: ['全局搜索（中文词、拼音首字母）', 'Search everything (words, pinyin initials)'],
    permission: 'signed-in',
    common: true,
    query: SearchQuery,
    response: Hits,
  }),
] as const;
