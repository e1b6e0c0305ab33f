import { TeamOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const organisationNavigation: readonly NavigationEntry[] = [
  { centre: 'system', id: 'people', path: paths.people, label: ['人员', 'People'], icon: TeamOutlined, permission: 'people.read', key: 'u' },
];
