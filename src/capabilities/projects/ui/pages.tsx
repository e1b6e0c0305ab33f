import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const projectPages = pages(
  {
    path: paths.projects,
    title: ['项目', 'Projects'],
    permission: 'project.read',
    load: () => import('./portfolio/PortfolioPage.tsx').then((page) => page.PortfolioPage),
  },
  {
    path: `${paths.projects}/$projectId`,
    title: ['项目详情', 'Project'],
    permission: 'project.read',
    load: () => import('./ProjectPage.tsx').then((page) => page.ProjectPage),
  },
);
