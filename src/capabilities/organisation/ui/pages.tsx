import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const organisationPages = pages({
  path: paths.people,
  title: ['人员', 'People'],
  permission: 'people.read',
  load: () => import('./PeoplePage.tsx').then((page) => page.PeoplePage),
});
