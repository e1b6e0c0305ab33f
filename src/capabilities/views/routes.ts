import { z } from 'zod';
import { route } from '#platform/route.ts';
import { NewView, View, ViewChange, ViewId, ViewQuery } from './schema.ts';

export const viewRoutes = [
  route({
    id: 'view.list',
    method: 'GET',
    path: '/api/views',
    summary: ['清单的已存视图', 'Saved views of a list'],
    permission: 'signed-in',
    query: ViewQuery,
    response: z.object({ rows: z.array(View) }),
  }),
  route({
    id: 'view.create',
    method: 'POST',
    path: '/api/views',
    summary: ['保存视图', 'Save a view'],
    permission: 'signed-in',
    body: NewView,
    response: View,
  }),
  route({
    id: 'view.update',
    method: 'PATCH',
    path: '/api/views/{id}',
    summary: ['修改视图', 'Change a view'],
    permission: 'signed-in',
    params: ViewId,
    body: ViewChange,
    response: View,
  }),
  route({
    id: 'view.delete',
    method: 'DELETE',
    path: '/api/views/{id}',
    summary: ['删除视图', 'Delete a view'],
    permission: 'signed-in',
    params: ViewId,
  }),
] as const;
