import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const strategyPages = pages({
  path: paths.strategy,
  title: ['战略目标', 'Strategy'],
  permission: 'strategy.read',
  load: () => import('./StrategyPage.tsx').then((page) => page.StrategyPage),
});
