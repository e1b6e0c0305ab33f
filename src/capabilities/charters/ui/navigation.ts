import { AuditOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const charterNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'charters',
    path: paths.charters,
    label: ['章程与管理办法', 'Charter and regulation'],
    icon: AuditOutlined,
    permission: 'charter.read',
    key: 'c',
  },
];
