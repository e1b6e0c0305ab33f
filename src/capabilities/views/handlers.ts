import { handle } from '#platform/handlers.ts';
import { changeView, createView, deleteView } from './actions.ts';
import { viewRoutes } from './routes.ts';
import { listViews } from './store.ts';

export const viewHandlers = handle(viewRoutes, {
  'view.list': ({ query }, { db, who }) => listViews(db, who, query.list),
  'view.create': ({ body }, write) => createView(write, body),
  'view.update': ({ params, body }, write) => changeView(write, params.id, body),
  'view.delete': ({ params }, write) => deleteView(write, params.id),
});
