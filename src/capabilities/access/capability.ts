import type { Capability } from '#platform/capability.ts';
import { expectAdministratorStays } from './actions/accounts.ts';
import { accessHandlers } from './handlers.ts';
import { accessTasks } from './jobs.ts';
import { accessRemarks, accessRules } from './refusals.ts';
import { accountColumns, auditColumns } from './columns.ts';
import { listAccounts } from './store/accounts.ts';
import { listAudit } from './store/audit.ts';

export const access: Capability = {
  name: 'access',
  routes: accessHandlers,
  rules: accessRules,
  remarks: accessRemarks,
  timed: accessTasks,
  guards: [{ subject: 'person', expect: expectAdministratorStays }],
  lists: [
    {
      name: 'accounts',
      title: ['账号', 'Accounts'],
      permission: 'account.manage',
      columns: accountColumns,
      rows: (db, _who, query, now) => listAccounts(db, now, query),
    },
    {
      name: 'audit',
      title: ['审计日志', 'Audit log'],
      permission: 'audit.read',
      columns: auditColumns,
      rows: (db, _who, query) => listAudit(db, query),
    },
  ],
  permissions: {
    'own.read': ['查看本人事务（待办、审批、通知）', 'See one’s own matters (to-do, approvals, notices)'],
    'own.act': [
      '办理本人事务（审批、答复、代理）',
      'Deal with one’s own matters (approvals, answers, deputies)',
    ],
    'account.manage': ['管理账号', 'Manage accounts'],
    'grant.manage': ['管理授权', 'Manage grants'],
    'audit.read': ['查看审计日志', 'Read the audit log'],
    'project.read-secret': ['查看涉密项目', 'See secret projects'],
  },
};
