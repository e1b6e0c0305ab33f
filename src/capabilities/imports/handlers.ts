import { handle } from '#platform/handlers.ts';
import { discardImport } from './actions.ts';
import { importRoutes } from './routes.ts';
import { findImport, listImports } from './store.ts';

export const importHandlers = handle(importRoutes, {
  'import.list': ({ query }, { db, who }) => listImports(db, who, query),
  'import.discard': ({ params }, write) => discardImport(write, params.id),
  'import.show': ({ params }, { db, who }) => findImport(db, who, params.id),
});
