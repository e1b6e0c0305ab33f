import { route } from '#platform/route.ts';
import {
  ApprovalDetail,
  ApprovalId,
  ApprovalQuery,
  Approvals,
  NewAction,
  NewApproval,
  Submitted,
} from '../schema.ts';

export const approvalBasics = [
  route({
    id: 'approval.list',
    method: 'GET',
    path: '/api/approvals',
    summary: ['审批列表', 'Approvals'],
    permission: 'signed-in',
    query: ApprovalQuery,
    response: Approvals,
  }),
  route({
    id: 'approval.get',
    method: 'GET',
    path: '/api/approvals/{id}',
    summary: ['一个审批', 'One approval'],
    permission: 'signed-in',
    params: ApprovalId,
    response: ApprovalDetail,
  }),
  route({
    id: 'approval.submit',
    method: 'POST',
    path: '/api/approvals',
    summary: ['提交审批', 'Submit for approval'],
    permission: 'signed-in',
    body: NewApproval,
    response: Submitted,
  }),
  route({
    id: 'approval.act',
    method: 'POST',
    path: '/api/approvals/{id}/actions',
    summary: ['办理审批', 'Act on an approval'],
    permission: 'signed-in',
    params: ApprovalId,
    body: NewAction,
  }),
] as const;
