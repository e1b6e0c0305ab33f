import { TableOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const dutyNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'duties',
    path: paths.duties,
    label: ['职责划分', 'Duties'],
    icon: TableOutlined,
    permission: ['office.read', 'duty.manage'],
  },
];
