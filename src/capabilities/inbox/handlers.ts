import { handle } from '#platform/handlers.ts';
import { readNotices, snoozeTodo } from './actions.ts';
import { inboxRoutes } from './routes.ts';
import { listNotices, listTodos } from './store.ts';

export const inboxHandlers = handle(inboxRoutes, {
  'notice.list': ({ query }, { db, who }) => listNotices(db, who, query),
  'notice.read': ({ body }, write) => readNotices(write, body.ids),
  'todo.list': (_input, { db, who, now }) => listTodos(db, who, now),
  'todo.snooze': ({ params, body }, write) => snoozeTodo(write, params.key, body.until),
});
