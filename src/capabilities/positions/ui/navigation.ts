import { TeamOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const positionNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'pmo-staff',
    path: paths.pmoStaff,
    label: ['岗位与小组', 'Positions'],
    icon: TeamOutlined,
    permission: ['office.read', 'position.manage'],
  },
];
