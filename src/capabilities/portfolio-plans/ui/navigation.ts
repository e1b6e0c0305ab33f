import { ClusterOutlined, FundProjectionScreenOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const portfolioPlanNavigation: readonly NavigationEntry[] = [
  {
    centre: 'decision',
    id: 'portfolio-plans',
    path: paths.portfolioPlans,
    label: ['组合管理计划', 'Portfolio plans'],
    icon: FundProjectionScreenOutlined,
    permission: 'portfolio-plan.read',
    officeFunction: 'portfolio',
  },
  {
    centre: 'decision',
    id: 'portfolios',
    path: paths.portfolios,
    label: ['项目集与子组合', 'Programmes'],
    icon: ClusterOutlined,
    permission: 'portfolio-plan.read',
    officeFunction: 'portfolio',
  },
];
