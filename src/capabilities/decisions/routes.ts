import { listPage } from '#platform/list/query.ts';
import { route } from '#platform/route.ts';
import {
  DecisionId,
  DecisionListRow,
  DecisionMemo,
  DecisionQuery,
  DocumentQuery,
  NewDecision,
  Recorded,
} from './schema.ts';

export const decisionRoutes = [
  route({
    id: 'decision.list',
    method: 'GET',
    path: '/api/decisions',
    summary: ['决策备忘录', 'Decision memos'],
    permission: 'decision.read',
    query: DecisionQuery,
    response: listPage(DecisionListRow),
  }),
  route({
    id: 'decision.show',
    method: 'GET',
    path: '/api/decisions/{id}',
    summary: ['一份决策备忘录', 'One decision memo'],
    permission: 'decision.read',
    params: DecisionId,
    response: DecisionMemo,
  }),
  route({
    id: 'decision.record',
    method: 'POST',
    path: '/api/decisions',
    summary: ['记录决策，不可修改，可被取代', 'Record a decision; it is never changed, only superseded'],
    permission: 'decision.record',
    body: NewDecision,
    response: Recorded,
  }),
  route({
    id: 'decision.document',
    method: 'GET',
    path: '/api/decisions/{id}/document',
    summary: ['决策备忘录文件', 'The memo as a Word or PDF file'],
    permission: 'decision.read',
    params: DecisionId,
    query: DocumentQuery,
    download: true,
  }),
] as const;
