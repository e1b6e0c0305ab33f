import { handle } from '#platform/handlers.ts';
import { chooseDigest, readNotices, snoozeTodo } from './actions.ts';
import { inboxRoutes } from './routes.ts';
import { findDigestChoice, listNotices } from './store.ts';
import { listTodos } from './list-todos.ts';

export const inboxHandlers = handle(inboxRoutes, {
  'notice.list': ({ query }, { db, who }) => listNotices(db, who, query),
  'notice.read': ({ body }, write) => readNotices(write, body.ids),
  'todo.list': ({ query }, read) => listTodos(read, query),
  'digest.get': (_input, { db, who }) => findDigestChoice(db, who),
  'digest.choose': ({ body }, write) => chooseDigest(write, body),
  'todo.snooze': ({ params, body }, write) => snoozeTodo(write, params.key, body.until),
});
