import { ListQuery, listPage } from '#platform/list/query.ts';
import { route } from '#platform/route.ts';
import { RowsImported, RowsQuery } from '#platform/rows/messages.ts';
import { PastProject, PastProjectId, SimilarProjects, SimilarQuery } from './schema.ts';

export const pastProjectRoutes = [
  route({
    id: 'past-project.list',
    method: 'GET',
    path: '/api/past-projects',
    summary: ['历史项目', 'History of finished projects'],
    permission: 'past-project.read',
    query: ListQuery,
    response: listPage(PastProject),
  }),
  route({
    id: 'past-project.similar',
    method: 'GET',
    path: '/api/past-projects/similar',
    summary: ['相似的历史项目与建议估算', 'Similar finished projects and the estimate they suggest'],
    permission: 'past-project.read',
    query: SimilarQuery,
    response: SimilarProjects,
  }),
  route({
    id: 'past-project.import',
    method: 'POST',
    path: '/api/past-projects/imports',
    summary: ['从表格导入历史项目', 'Import finished projects from a table'],
    permission: 'import.run',
    query: RowsQuery,
    upload: true,
    manual: true,
    response: RowsImported,
  }),
  route({
    id: 'past-project.template',
    method: 'GET',
    path: '/api/past-projects/template',
    summary: ['历史项目导入模板（xlsx）', 'Template for finished projects (xlsx)'],
    permission: 'import.run',
    download: true,
  }),
  route({
    id: 'past-project.delete',
    method: 'DELETE',
    path: '/api/past-projects/{id}',
    summary: ['删除一个历史项目', 'Remove a project from the history'],
    permission: 'import.run',
    params: PastProjectId,
  }),
] as const;
