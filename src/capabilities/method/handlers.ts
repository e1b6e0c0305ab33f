import { handle } from '#platform/handlers.ts';
import { rowsTemplate } from '#platform/rows/template.ts';
import { exportMethod } from './actions/package.ts';
import { glossaryTable, glossaryName } from './glossary-table.ts';
import { methodRoutes } from './routes.ts';
import { countMethod, findMethodItem, listMethod } from './store/items.ts';
import { findGlossary } from './store/readings.ts';
import { termFields } from './term-fields.ts';

export const methodHandlers = handle(methodRoutes, {
  'method.list': ({ query }, { db, who }) => listMethod(db, who, query),
  'method.counts': (_input, { db }) => countMethod(db),
  'method.export': (_input, read) => exportMethod(read),
  'method.get': ({ params }, { db }) => findMethodItem(db, params.id),
  'glossary.get': (_input, { db }) => findGlossary(db),
  'glossary.template': (_input, { who }) => rowsTemplate(glossaryName, termFields, who.locale),
  'glossary.table': (_input, read) => glossaryTable(read),
});
