import { ListQuery, listPage } from '#platform/list/query.ts';
import { route } from '#platform/route.ts';
import { ImportDetail, ImportId, ImportRow } from './schema.ts';

export const importRoutes = [
  route({
    id: 'import.list',
    method: 'GET',
    path: '/api/imports',
    summary: ['导入记录', 'Import runs'],
    permission: 'import.run',
    query: ListQuery,
    response: listPage(ImportRow),
  }),
  route({
    id: 'import.show',
    method: 'GET',
    path: '/api/imports/{id}',
    summary: ['一次导入的完整报告', 'The whole report of an import'],
    permission: 'import.run',
    params: ImportId,
    response: ImportDetail,
  }),
  route({
    id: 'import.discard',
    method: 'DELETE',
    path: '/api/imports/{id}',
    summary: ['放弃一次还没有确认的导入', 'Drop an import that nobody confirmed'],
    permission: 'import.run',
    params: ImportId,
  }),
] as const;
