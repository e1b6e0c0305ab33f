import { handle } from '#platform/handlers.ts';
import { expectOnProject } from '../access/visibility.ts';
import { memoDocument } from './actions/document.ts';
import { recordDecision } from './actions/record.ts';
import { decisionRoutes } from './routes.ts';
import { findDecision, listDecisions } from './store.ts';

export const decisionHandlers = handle(decisionRoutes, {
  'decision.list': ({ query }, { db, who }) => listDecisions(db, who, query),
  'decision.show': ({ params }, { db, who }) => findDecision(db, who, params.id),
  'decision.record': async ({ body }, write) => {
    if (body.projectId) await expectOnProject(write.tx, write.who, 'project.read', body.projectId);
    return recordDecision(write, body);
  },
  'decision.document': ({ params, query }, { db, who }) =>
    memoDocument(db, who, { id: params.id, format: query.format }),
});
