import { HistoryOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const pastProjectNavigation: readonly NavigationEntry[] = [
  {
    centre: 'knowledge',
    id: 'past-projects',
    path: paths.pastProjects,
    label: ['历史项目', 'Finished projects'],
    icon: HistoryOutlined,
    permission: 'past-project.read',
  },
];
