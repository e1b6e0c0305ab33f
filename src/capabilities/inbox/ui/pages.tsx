import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const inboxPages = pages(
  {
    path: paths.todos,
    title: ['待办', 'To do'],
    load: () => import('./TodosPage.tsx').then((page) => page.TodosPage),
  },
  {
    path: paths.notifications,
    title: ['通知', 'Notifications'],
    load: () => import('./NoticesPage.tsx').then((page) => page.NoticesPage),
  },
);
