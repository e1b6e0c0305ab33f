import { handle } from '#platform/handlers.ts';
import { importRoutes } from './routes.ts';
import { findImport, listImports } from './store.ts';

export const importHandlers = handle(importRoutes, {
  'import.list': ({ query }, { db, who }) => listImports(db, who, query),
  'import.show': ({ params }, { db, who }) => findImport(db, who, params.id),
});
