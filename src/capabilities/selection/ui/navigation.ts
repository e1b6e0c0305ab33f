import { InboxOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const selectionNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'selection-results',
    path: paths.selectionResults,
    label: ['我的提案结果', 'My outcomes'],
    icon: InboxOutlined,
    permission: 'proposal.create',
  },
];
