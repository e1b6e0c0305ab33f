import { handle } from '#platform/handlers.ts';
import { searchRoutes } from './routes.ts';
import { search } from './store.ts';

export const searchHandlers = handle(searchRoutes, {
  'search.run': ({ query }, { db, who }) => search(db, who, query),
});
