import { handle } from '#platform/handlers.ts';
import { exportMethod } from './actions/package.ts';
import { methodRoutes } from './routes.ts';
import { countMethod, findMethodItem, listMethod } from './store/items.ts';
import { findGlossary } from './store/readings.ts';

export const methodHandlers = handle(methodRoutes, {
  'method.list': ({ query }, { db, who }) => listMethod(db, who, query),
  'method.counts': (_input, { db }) => countMethod(db),
  'method.export': (_input, read) => exportMethod(read),
  'method.get': ({ params }, { db }) => findMethodItem(db, params.id),
  'glossary.get': (_input, { db }) => findGlossary(db),
});
