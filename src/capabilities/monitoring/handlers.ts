import { handle } from '#platform/handlers.ts';
import { changeHealthRules } from './actions/health-rules.ts';
import { correctMeasure, createMeasure, withdrawMeasure } from './actions/measures.ts';
import { previewRules } from './actions/preview-rules.ts';
import { monitoringRoutes } from './routes.ts';
import { findExecutive } from './store/executive.ts';
import { findSummary } from './store/portfolio.ts';
import { findProjectHealth, listMeasures } from './store/project-health.ts';
import { findRuleSettings } from './store/rule-settings.ts';
import { writeWall } from './store/wall.ts';

export const monitoringHandlers = handle(monitoringRoutes, {
  'project.health': ({ params }, read) => findProjectHealth(read, params.id),
  'measure.list': async ({ params }, { db, who }) => ({ rows: await listMeasures(db, who, params.id) }),
  'measure.create': ({ params, body }, write) => createMeasure(write, params.id, body),
  'measure.correct': ({ params, body }, write) => correctMeasure(write, params, body),
  'measure.withdraw': ({ params, body }, write) => withdrawMeasure(write, params, body),
  'portfolio.wall': ({ query }, { db, who }) => writeWall(db, who, query),
  'portfolio.summary': (_input, read) => findSummary(read),
  'portfolio.executive': (_input, read) => findExecutive(read),
  'health-rules.get': (_input, { db }) => findRuleSettings(db),
  'health-rules.preview': ({ body }, write) => previewRules(write, body),
  'health-rules.change': async ({ body }, write) => {
    await changeHealthRules(write, body);
    return findRuleSettings(write.tx);
  },
});
