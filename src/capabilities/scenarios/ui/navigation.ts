import { BlockOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const scenarioNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'scenarios',
    path: paths.scenarios,
    label: ['组合情景', 'Scenarios'],
    icon: BlockOutlined,
    permission: 'round.read',
    officeFunction: 'analysis',
  },
];
