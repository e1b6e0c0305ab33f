import { handle } from '#platform/handlers.ts';
import { askAdoption } from './actions/adopt.ts';
import { changeScenario, createScenario, deleteScenario, rebaseScenario } from './actions/scenarios.ts';
import { scenarioRoutes } from './routes.ts';
import { compareScenarios } from './store/comparison.ts';
import { findScenario, listScenarios } from './store/scenarios.ts';

export const scenarioHandlers = handle(scenarioRoutes, {
  'scenario.list': ({ params }, { db, who }) => listScenarios(db, who, params.id),
  'scenario.create': ({ params, body }, write) => createScenario(write, params.id, body),
  'scenario.compare': ({ params, query }, read) => compareScenarios(read, params.id, query.with),
  'scenario.show': ({ params }, { db, who }) => findScenario(db, who, params.id),
  'scenario.update': async ({ params, body }, write) => {
    await changeScenario(write, params.id, body);
    return findScenario(write.tx, write.who, params.id);
  },
  'scenario.delete': ({ params, query }, write) => deleteScenario(write, params.id, query.version),
  'scenario.rebase': async ({ params, body }, write) => {
    await rebaseScenario(write, params.id, body.version);
    return findScenario(write.tx, write.who, params.id);
  },
  'scenario.adopt': ({ params, body }, write) => askAdoption(write, params.id, body),
});
