import { NodeIndexOutlined, OrderedListOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const scoringNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'criteria',
    path: paths.criteria,
    label: ['选择标准', 'Selection criteria'],
    icon: OrderedListOutlined,
    permission: 'criteria.read',
  },
  {
    centre: 'decision',
    id: 'rounds',
    path: paths.rounds,
    label: ['选择轮次', 'Selection rounds'],
    icon: NodeIndexOutlined,
    permission: 'round.read',
    key: 'k',
  },
];
