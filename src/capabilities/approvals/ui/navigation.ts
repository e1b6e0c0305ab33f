import { AuditOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const approvalNavigation: readonly NavigationEntry[] = [
  {
    centre: 'home',
    id: 'approvals',
    path: paths.approvals,
    label: ['审批', 'Approvals'],
    icon: AuditOutlined,
    key: 'w',
  },
];
