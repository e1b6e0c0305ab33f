import type { Capability } from '#platform/capability.ts';
import { accessHandlers } from './handlers.ts';
import { accessRules } from './refusals.ts';

export const access: Capability = {
  name: 'access',
  routes: accessHandlers,
  rules: accessRules,
  permissions: {
    'account.manage': ['管理账号', 'Manage accounts'],
    'grant.manage': ['管理授权', 'Manage grants'],
    'audit.read': ['查看审计日志', 'Read the audit log'],
    'project.read-secret': ['查看涉密项目', 'See secret projects'],
  },
};
