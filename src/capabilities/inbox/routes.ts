import { route } from '#platform/route.ts';
import { NoticeQuery, Notices, NoticesRead, Snooze, TodoKey, TodoQuery, Todos } from './schema.ts';

export const inboxRoutes = [
  route({
    id: 'notice.list',
    method: 'GET',
    path: '/api/notifications',
    summary: ['我的通知', 'My notifications'],
    permission: 'signed-in',
    query: NoticeQuery,
    response: Notices,
  }),
  route({
    id: 'notice.read',
    method: 'PUT',
    path: '/api/notifications/read',
    summary: ['标记为已读', 'Mark as read'],
    permission: 'signed-in',
    body: NoticesRead,
  }),
  route({
    id: 'todo.list',
    method: 'GET',
    path: '/api/todos',
    summary: ['我的待办', 'What waits for me'],
    permission: 'signed-in',
    query: TodoQuery,
    response: Todos,
  }),
  route({
    id: 'todo.snooze',
    method: 'PUT',
    path: '/api/todos/{key}/snooze',
    summary: ['稍后提醒', 'Remind me later'],
    permission: 'signed-in',
    params: TodoKey,
    body: Snooze,
  }),
] as const;
