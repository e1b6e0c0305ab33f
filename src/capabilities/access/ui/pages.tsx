import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const accessPages = pages(
  {
    path: paths.account,
    title: ['我的账号', 'My account'],
    load: () => import('./own/AccountPage.tsx').then((page) => page.AccountPage),
  },
  {
    path: paths.accounts,
    title: ['账号', 'Accounts'],
    permission: 'account.manage',
    load: () => import('./accounts/AccountsPage.tsx').then((page) => page.AccountsPage),
  },
  {
    path: paths.grants,
    title: ['角色与授权', 'Roles and grants'],
    permission: 'grant.manage',
    load: () => import('./grants/GrantsPage.tsx').then((page) => page.GrantsPage),
  },
  {
    path: paths.audit,
    title: ['审计日志', 'Audit log'],
    permission: 'audit.read',
    load: () => import('./audit/AuditPage.tsx').then((page) => page.AuditPage),
  },
);
