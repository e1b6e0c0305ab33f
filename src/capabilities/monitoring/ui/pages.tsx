import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const monitoringPages = pages(
  {
    path: paths.portfolio,
    title: ['组合看板', 'Portfolio'],
    permission: 'portfolio.read',
    load: () => import('./PortfolioPage.tsx').then((page) => page.PortfolioPage),
  },
  {
    path: paths.healthRules,
    title: ['健康度规则', 'Health rules'],
    permission: 'settings.manage',
    load: () => import('./rules/HealthRulesPage.tsx').then((page) => page.HealthRulesPage),
  },
);
