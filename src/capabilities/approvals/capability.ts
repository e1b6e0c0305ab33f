import type { Capability } from '#platform/capability.ts';
import { escalateLate } from './actions/escalate.ts';
import { pmoHead } from './approvers.ts';
import { approvalHandlers } from './handlers.ts';
import { approvalRemarks, approvalRules } from './refusals.ts';
import { generalRequestSubject } from './requests/approval.ts';
import { approvalTodos } from './todos.ts';

/** One engine for every decision: what is submitted, who decides, and what is remembered of it. */
export const approvals: Capability = {
  name: 'approvals',
  routes: approvalHandlers,
  rules: approvalRules,
  remarks: approvalRemarks,
  approvalSubjects: [generalRequestSubject],
  approvers: [pmoHead],
  todos: approvalTodos,
  timed: [{ name: 'approval-deadlines', cron: '*/10 * * * *', run: escalateLate }],
  permissions: {
    'approval.request': ['提交签报', 'Raise requests'],
    'approval.design': ['设计审批路线', 'Design approval routes'],
    'approval.manage': ['管理审批（终止、转办、代理）', 'Look after approvals (end, transfer, deputies)'],
  },
};
