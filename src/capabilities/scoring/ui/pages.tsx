import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const scoringPages = pages(
  {
    path: paths.criteria,
    title: ['项目选择标准', 'Selection criteria'],
    permission: 'criteria.read',
    load: () => import('./CriteriaPage.tsx').then((page) => page.CriteriaPage),
  },
  {
    path: paths.rounds,
    title: ['选择轮次', 'Selection rounds'],
    permission: 'round.read',
    load: () => import('./RoundsPage.tsx').then((page) => page.RoundsPage),
  },
  {
    path: '/rounds/$roundId/sheet',
    title: ['评分表', 'Score sheet'],
    load: () => import('./SheetPage.tsx').then((page) => page.SheetPage),
  },
);
