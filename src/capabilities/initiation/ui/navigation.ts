import { RocketOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const initiationNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'initiations',
    path: paths.initiations,
    label: ['立项', 'Starts of projects'],
    icon: RocketOutlined,
    permission: 'initiation.read',
  },
];
