import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const schedulePages = pages({
  path: paths.tasks,
  title: ['我的任务', 'My tasks'],
  permission: 'plan.read',
  load: () => import('./MyTasksPage.tsx').then((page) => page.MyTasksPage),
});
