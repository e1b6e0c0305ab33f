import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const servicePages = pages(
  {
    path: paths.aboutPmo,
    title: ['关于 PMO', 'About the PMO'],
    load: () => import('./AboutPage.tsx').then((page) => page.AboutPage),
  },
  {
    path: paths.myDuties,
    title: ['我的职责', 'My duties'],
    load: () => import('./MyDutiesPage.tsx').then((page) => page.MyDutiesPage),
  },
  {
    path: paths.pmoSystem,
    title: ['PMO 体系', 'PMO system'],
    permission: 'position.read',
    load: () => import('./SystemPage.tsx').then((page) => page.SystemPage),
  },
  {
    path: paths.pmoServices,
    title: ['服务与门户', 'Services and portal'],
    permission: 'service.manage',
    load: () => import('./ServicesPage.tsx').then((page) => page.ServicesPage),
  },
  {
    path: paths.pmoBudget,
    title: ['PMO 预算', 'Budget of the PMO'],
    permission: 'pmo-budget.read',
    load: () => import('./BudgetPage.tsx').then((page) => page.BudgetPage),
  },
);
