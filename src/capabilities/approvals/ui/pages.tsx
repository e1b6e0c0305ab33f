import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const approvalPages = pages(
  {
    path: paths.approvals,
    title: ['审批', 'Approvals'],
    load: () => import('./ApprovalsPage.tsx').then((page) => page.ApprovalsPage),
  },
  {
    path: '/approvals/$approvalId',
    title: ['审批', 'Approval'],
    load: () => import('./ApprovalPage.tsx').then((page) => page.ApprovalPage),
  },
  {
    path: paths.approvalRoutes,
    title: ['审批路线', 'Approval routes'],
    load: () => import('./routes/RoutesPage.tsx').then((page) => page.RoutesPage),
    permission: 'approval.design',
  },
);
