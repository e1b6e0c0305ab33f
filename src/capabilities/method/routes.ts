import { ListQuery } from '#platform/list/query.ts';
import { route } from '#platform/route.ts';
import { Glossary, MethodCounts, MethodId, MethodItem, MethodPage } from './schema/messages.ts';

export const methodRoutes = [
  route({
    id: 'method.list',
    method: 'GET',
    path: '/api/method',
    summary: ['方法库清单', 'List of the method'],
    permission: 'method.read',
    query: ListQuery,
    response: MethodPage,
  }),
  route({
    id: 'method.counts',
    method: 'GET',
    path: '/api/method/counts',
    summary: ['方法库各类数量', 'How many items of each kind the method has'],
    permission: 'method.read',
    response: MethodCounts,
  }),
  route({
    id: 'method.export',
    method: 'GET',
    path: '/api/method/package',
    summary: ['导出整套方法', 'Export the whole method as one package'],
    permission: 'method.read',
    download: true,
  }),
  route({
    id: 'method.get',
    method: 'GET',
    path: '/api/method/{id}',
    summary: ['方法条目', 'One item of the method'],
    permission: 'method.read',
    params: MethodId,
    response: MethodItem,
  }),
  route({
    id: 'glossary.get',
    method: 'GET',
    path: '/api/glossary',
    summary: ['术语表', 'Glossary'],
    permission: 'method.read',
    response: Glossary,
  }),
  route({
    id: 'glossary.template',
    method: 'GET',
    path: '/api/glossary/template',
    summary: ['术语导入模板（xlsx）', 'Template for terms (xlsx)'],
    permission: 'method.read',
    download: true,
  }),
  route({
    id: 'glossary.table',
    method: 'GET',
    path: '/api/glossary/table',
    summary: ['导出术语表（xlsx），改好可再导入', 'Glossary as a table (xlsx) that can be taken in again'],
    permission: 'method.read',
    download: true,
  }),
] as const;
