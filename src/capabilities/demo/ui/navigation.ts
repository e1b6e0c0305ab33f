import { ExperimentOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const demoNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'demo',
    path: paths.demo,
    label: ['演示数据', 'Demo data'],
    icon: ExperimentOutlined,
    permission: 'settings.manage',
  },
];
