import { CheckSquareOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const inboxNavigation: readonly NavigationEntry[] = [
  {
    centre: 'home',
    id: 'todos',
    path: paths.todos,
    label: ['待办', 'To do'],
    icon: CheckSquareOutlined,
    key: 't',
  },
];
