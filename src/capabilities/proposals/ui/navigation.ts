import { BulbOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const proposalNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'proposals',
    path: paths.proposals,
    label: ['立项提案', 'Proposals'],
    icon: BulbOutlined,
    permission: 'proposal.read',
    key: 'n',
  },
];
