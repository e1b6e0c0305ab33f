import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const portfolioPlanPages = pages(
  {
    path: paths.portfolioPlans,
    title: ['组合管理计划', 'Portfolio plans'],
    permission: 'portfolio-plan.read',
    load: () => import('./PlansPage.tsx').then((page) => page.PlansPage),
  },
  {
    path: paths.portfolios,
    title: ['项目集与子组合', 'Programmes and portfolios'],
    permission: 'project.read',
    load: () => import('./GroupsPage.tsx').then((page) => page.GroupsPage),
  },
);
