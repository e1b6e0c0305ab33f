import { handle } from '#platform/handlers.ts';
import { act } from './actions/act.ts';
import { endDeputy, expectManager, nameDeputy } from './deputies/actions.ts';
import { listDeputies } from './deputies/store.ts';
import { printApproval } from './print.ts';
import { changeRequest, createRequest } from './requests/actions.ts';
import { findRequest, listRequests } from './requests/store.ts';
import { approvalRoutes } from './routes.ts';
import { changeRoute, createRoute, retireRoute } from './routing/actions.ts';
import { findRouteRecord, listChoices, listRoutes, tryRoute } from './routing/read.ts';
import { listApprovals } from './store/list-approvals.ts';
import { readApproval } from './store/read-approval.ts';
import { submitForApproval } from './submit.ts';

export const approvalHandlers = handle(approvalRoutes, {
  'approval.list': ({ query }, read) => listApprovals(read, query),
  'approval.get': ({ params }, read) => readApproval(read, params.id),
  'approval.print': ({ params, query }, read) => printApproval(read, params.id, query.format),
  'approval.submit': ({ body }, write) => submitForApproval(write, body),
  'approval.act': ({ params, body }, write) => act(write, params.id, body),
  'approval-route.list': (_input, read) => listRoutes(read),
  'approval-route.choices': (_input, read) => listChoices(read),
  'approval-route.get': ({ params }, read) => findRouteRecord(read, params.id),
  'approval-route.create': ({ body }, write) => createRoute(write, body),
  'approval-route.change': ({ params, body }, write) => changeRoute(write, params.id, body),
  'approval-route.retire': ({ params, body }, write) => retireRoute(write, params.id, body.version),
  'approval-route.try': ({ body }, write) => tryRoute(write, body),
  'request.list': ({ query }, { db, who }) => listRequests(db, who, query),
  'request.get': ({ params }, { db, who }) => findRequest(db, who, params.id),
  'request.create': ({ body }, write) => createRequest(write, body),
  'request.change': ({ params, body }, write) => changeRequest(write, params.id, body),
  'deputy.list': async ({ query }, read) => {
    if (query.all) expectManager(read);
    return { rows: await listDeputies(read.db, query.all ? null : (read.who.personId ?? '')) };
  },
  'deputy.name': ({ body }, write) => nameDeputy(write, body),
  'deputy.end': ({ params, body }, write) => endDeputy(write, params.id, body),
});
