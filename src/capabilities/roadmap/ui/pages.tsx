import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const roadmapPages = pages({
  path: paths.roadmap,
  title: ['建设路线图', 'Set-up road map'],
  permission: 'roadmap.read',
  load: () => import('./RoadmapPage.tsx').then((page) => page.RoadmapPage),
});
