import type { Capability } from '#platform/capability.ts';
import { dutyMatrixApproval } from './approval.ts';
import { dutyHandlers } from './handlers.ts';
import { dutyRemarks, dutyRules } from './refusals.ts';

/** Who does what between a PMO and the departments, and what their managers think of it. */
export const duties: Capability = {
  name: 'duties',
  routes: dutyHandlers,
  rules: dutyRules,
  remarks: dutyRemarks,
  approvalSubjects: [dutyMatrixApproval],
  permissions: {
    'duty.read': ['查看职责矩阵', 'See the duty matrix'],
    'duty.manage': ['管理职责矩阵与准则', 'Manage the duty matrix and the guideline'],
    'stance.read': ['查看管理者关系图', 'See the manager map'],
    'stance.manage': ['记录管理者关系', 'Keep the manager map'],
  },
};
