import { RiseOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const evolutionNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'evolution',
    path: paths.evolution,
    label: ['演进路线', 'Evolution'],
    icon: RiseOutlined,
    permission: 'office.read',
  },
];
