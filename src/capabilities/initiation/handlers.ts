import { handle } from '#platform/handlers.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { addCondition, completeCondition } from './actions/conditions.ts';
import { previewRoute } from './actions/preview-route.ts';
import { changeInitiation, requestInitiation } from './actions/requests.ts';
import { initiationRoutes } from './routes.ts';
import {
  findInitiation,
  initiationOfProject,
  listConditions,
  listGoals,
  listInitiations,
} from './store/initiations.ts';

export const initiationHandlers = handle(initiationRoutes, {
  'initiation.list': ({ query }, { db, who }) => listInitiations(db, who, query),
  'initiation.show': ({ params }, read) => findInitiation(read, params.id),
  'initiation.create': ({ body }, write) => requestInitiation(write, body),
  'initiation.update': async ({ params, body }, write) => {
    await changeInitiation(write, params.id, body);
    return findInitiation({ ...write, db: write.tx }, params.id);
  },
  'initiation.route': ({ params }, read) => previewRoute(read, params.id),
  'initiation-condition.create': ({ params, body }, write) => addCondition(write, params.id, body),
  'initiation-condition.complete': ({ params, body }, write) => completeCondition(write, params.id, body),
  'project-goal.list': async ({ params }, { db, who, now }) => {
    await findProjectRow(db, who, params.id);
    const found = await initiationOfProject(db, params.id);
    if (!found) return { rows: [], conditions: [] };
    return { rows: await listGoals(db, found.id), conditions: await listConditions(db, found.id, now) };
  },
});
