import { handle } from '#platform/handlers.ts';
import { correctMeasure, createMeasure } from './actions/measures.ts';
import { monitoringRoutes } from './routes.ts';
import { findExecutive, findSummary } from './store/portfolio.ts';
import { findProjectHealth, listMeasures } from './store/project-health.ts';
import { writeWall } from './store/wall.ts';

export const monitoringHandlers = handle(monitoringRoutes, {
  'project.health': ({ params }, read) => findProjectHealth(read, params.id),
  'measure.list': async ({ params }, { db, who }) => ({ rows: await listMeasures(db, who, params.id) }),
  'measure.create': ({ params, body }, write) => createMeasure(write, params.id, body),
  'measure.correct': ({ params, body }, write) => correctMeasure(write, params, body),
  'portfolio.wall': ({ query }, { db, who }) => writeWall(db, who, query),
  'portfolio.summary': (_input, read) => findSummary(read),
  'portfolio.executive': (_input, read) => findExecutive(read),
});
