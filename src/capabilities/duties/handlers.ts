import { handle } from '#platform/handlers.ts';
import { addActivity, beginMatrix, noteNegotiation, removeActivity, saveParts } from './actions/matrix.ts';
import { changeRule, noteStance } from './actions/stances.ts';
import { dutyRoutes } from './routes.ts';
import { findMatrix } from './store/matrix.ts';
import { listGuidelineRules, listStances } from './store/stances.ts';

export const dutyHandlers = handle(dutyRoutes, {
  'duty-matrix.get': ({ params, query }, { db }) => findMatrix(db, params.id, query.number),
  'duty-matrix.create': ({ params, body }, write) => beginMatrix(write, params.id, body),
  'duty-activity.create': ({ params, body }, write) => addActivity(write, params.id, body),
  'duty-activity.remove': ({ params }, write) => removeActivity(write, params.id),
  'duty-activity.parts': ({ params, body }, write) => saveParts(write, params.id, body),
  'duty-negotiation.create': ({ params, body }, write) => noteNegotiation(write, params.id, body),
  'stance.list': async ({ params }, { db, who }) => ({ stances: await listStances(db, who, params.id) }),
  'stance.create': ({ params, body }, write) => noteStance(write, params.id, body),
  'guideline-rule.list': async ({ params }, { db, who }) => ({
    rules: await listGuidelineRules(db, who, params.id),
  }),
  'guideline-rule.change': ({ params, body }, write) => changeRule(write, params.id, body),
});
