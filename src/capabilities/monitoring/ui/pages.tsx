import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const monitoringPages = pages({
  path: paths.portfolio,
  title: ['组合看板', 'Portfolio'],
  permission: 'portfolio.read',
  load: () => import('./PortfolioPage.tsx').then((page) => page.PortfolioPage),
});
