import type { Capability } from '#platform/capability.ts';
import { officeSubjects } from './approval.ts';
import { officeHandlers } from './handlers.ts';
import { officeTodos } from './todos.ts';
import { officeRemarks, officeRules } from './refusals.ts';

/** The PMO units and what they have to say. */
export const offices: Capability = {
  name: 'offices',
  routes: officeHandlers,
  rules: officeRules,
  remarks: officeRemarks,
  approvalSubjects: officeSubjects,
  todos: officeTodos,
  permissions: {
    'office.read': ['查看 PMO 单元', 'See PMO units'],
    'office.manage': ['管理 PMO 单元', 'Manage PMO units'],
    'authority.read': ['查看授权登记', 'See the register of authority'],
    'authority.manage': ['管理授权登记', 'Manage the register of authority'],
  },
};
