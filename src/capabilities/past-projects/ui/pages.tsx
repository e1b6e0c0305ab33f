import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const pastProjectPages = pages({
  path: paths.pastProjects,
  title: ['历史项目', 'Finished projects'],
  permission: 'past-project.read',
  load: () => import('./PastProjectsPage.tsx').then((page) => page.PastProjectsPage),
});
