import { handle } from '#platform/handlers.ts';
import { changeIssue, changeRisk, createIssue, createRisk, deleteIssue, deleteRisk } from './actions.ts';
import { riskRoutes } from './routes.ts';
import { findIssue, findRisk, writeIssues, writeRisks } from './store.ts';

export const riskHandlers = handle(riskRoutes, {
  'risk.list': ({ query }, read) => writeRisks(read, query),
  'risk.get': ({ params }, read) => findRisk(read, params.id),
  'risk.create': ({ body }, write) => createRisk(write, body),
  'risk.update': ({ params, body }, write) => changeRisk(write, params.id, body),
  'risk.delete': ({ params }, write) => deleteRisk(write, params.id),
  'issue.list': ({ query }, read) => writeIssues(read, query),
  'issue.get': ({ params }, read) => findIssue(read, params.id),
  'issue.create': ({ body }, write) => createIssue(write, body),
  'issue.update': ({ params, body }, write) => changeIssue(write, params.id, body),
  'issue.delete': ({ params }, write) => deleteIssue(write, params.id),
});
