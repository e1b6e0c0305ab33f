import { AuditOutlined, IdcardOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { paths, withQuery } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const accessNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'accounts',
    path: paths.accounts,
    label: ['账号', 'Accounts'],
    icon: IdcardOutlined,
    permission: 'account.manage',
    create: {
      label: ['新建账号', 'New account'],
      path: withQuery(paths.accounts, { create: 'yes' }),
      permission: 'account.manage',
    },
  },
  {
    centre: 'system',
    id: 'grants',
    path: paths.grants,
    label: ['角色与授权', 'Roles and grants'],
    icon: SafetyCertificateOutlined,
    permission: 'grant.manage',
  },
  {
    centre: 'system',
    id: 'audit',
    path: paths.audit,
    label: ['审计日志', 'Audit log'],
    icon: AuditOutlined,
    permission: 'audit.read',
  },
];
