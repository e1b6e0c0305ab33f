import { DashboardOutlined, FundProjectionScreenOutlined, HeartOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const monitoringNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'executive',
    path: paths.executive,
    label: ['高层视图', 'Executive view'],
    icon: FundProjectionScreenOutlined,
    permission: 'portfolio.read',
    key: 'e',
  },
  {
    centre: 'decision',
    id: 'portfolio',
    path: paths.portfolio,
    label: ['组合看板', 'Portfolio'],
    icon: DashboardOutlined,
    permission: 'portfolio.read',
    officeFunction: 'portfolio',
    key: 'b',
  },
];

export const healthRulesNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'health-rules',
    path: paths.healthRules,
    label: ['健康度规则', 'Health rules'],
    icon: HeartOutlined,
    permission: 'settings.manage',
  },
];
