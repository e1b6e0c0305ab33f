import { CarryOutOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const scheduleNavigation: readonly NavigationEntry[] = [
  {
    centre: 'home',
    id: 'tasks',
    path: paths.tasks,
    label: ['我的任务', 'My tasks'],
    icon: CarryOutOutlined,
    permission: 'plan.read',
    key: 'l',
  },
];
