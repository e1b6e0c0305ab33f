import { AuditOutlined, PartitionOutlined } from '@ant-design/icons';
import { paths, withQuery } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const approvalNavigation: readonly NavigationEntry[] = [
  {
    centre: 'home',
    id: 'approvals',
    path: paths.approvals,
    label: ['审批', 'Approvals'],
    icon: AuditOutlined,
    key: 'w',
    create: {
      label: ['起草签报', 'Write a request'],
      path: withQuery(paths.approvals, { create: 'yes' }),
      permission: 'approval.request',
    },
  },
];

export const approvalRouteNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'approval-routes',
    path: paths.approvalRoutes,
    label: ['审批路线', 'Approval routes'],
    icon: PartitionOutlined,
    permission: 'approval.design',
  },
];
