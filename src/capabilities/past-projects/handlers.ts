import { handle } from '#platform/handlers.ts';
import { rowsTemplate } from '#platform/rows/template.ts';
import { deletePastProject } from './actions/delete-past-project.ts';
import { importPastProjects } from './actions/import-past-projects.ts';
import { pastProjectFields } from './fields.ts';
import { pastProjectRoutes } from './routes.ts';
import { findSimilar, listPastProjects } from './store.ts';

export const pastProjectHandlers = handle(pastProjectRoutes, {
  'past-project.list': ({ query }, { db, who }) => listPastProjects(db, who, query),
  'past-project.similar': ({ query }, { db, who }) => findSimilar(db, who, query),
  'past-project.import': ({ query }, context) => importPastProjects(context, query),
  'past-project.template': (_input, { who }) =>
    rowsTemplate(['历史项目', 'Finished projects'], pastProjectFields, who.locale),
  'past-project.delete': ({ params }, write) => deletePastProject(write, params.id),
});
