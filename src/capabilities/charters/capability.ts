import type { Capability } from '#platform/capability.ts';
import { charterApproval, regulationApproval } from './approval.ts';
import { charterHandlers } from './handlers.ts';
import { charterRemarks, charterRules } from './refusals.ts';
import { charterTodos } from './todos.ts';

/** Charters of the PMO, its regulation and policies, and what may be published because of them. */
export const charters: Capability = {
  name: 'charters',
  routes: charterHandlers,
  rules: charterRules,
  remarks: charterRemarks,
  permissions: {
    'charter.read': ['查看 PMO 章程与管理办法', 'See charter and regulation of the PMO'],
    'charter.review': ['查看未批准的章程与管理办法', 'See charters and regulations before their approval'],
    'charter.update': ['起草 PMO 章程与管理办法', 'Write charter and regulation of the PMO'],
    'method.publish': ['起草和发布管理流程', 'Draft and publish processes'],
  },
  approvalSubjects: [charterApproval, regulationApproval],
  todos: charterTodos,
};
