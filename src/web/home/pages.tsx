import { paths } from '../paths.ts';
import { pages } from '../routing/page.ts';

export const homePages = pages(
  {
    path: paths.home,
    title: ['工作台', 'Workplace'],
    load: () => import('./HomePage.tsx').then((page) => page.HomePage),
  },
  {
    path: paths.executive,
    title: ['高层视图', 'Executive view'],
    permission: 'portfolio.read',
    load: () => import('./ExecutiveHome.tsx').then((page) => page.ExecutiveHome),
  },
);
