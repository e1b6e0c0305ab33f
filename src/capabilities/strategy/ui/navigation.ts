import { AimOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const strategyNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'strategy',
    path: paths.strategy,
    label: ['战略目标', 'Strategy'],
    icon: AimOutlined,
    permission: 'strategy.read',
    key: 's',
  },
];
