import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const initiationPages = pages({
  path: paths.initiations,
  title: ['立项', 'Starts of projects'],
  permission: 'initiation.read',
  load: () => import('./InitiationsPage.tsx').then((page) => page.InitiationsPage),
});
