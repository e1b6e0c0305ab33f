import { FileProtectOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const decisionNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'decisions',
    path: paths.decisions,
    label: ['决策备忘录', 'Decision memos'],
    icon: FileProtectOutlined,
    permission: 'decision.read',
  },
];
