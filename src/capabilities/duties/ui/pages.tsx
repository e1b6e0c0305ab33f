import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const dutyPages = pages({
  path: paths.duties,
  title: ['职责划分', 'Division of duties'],
  permission: 'duty.read',
  load: () => import('./DutiesPage.tsx').then((page) => page.DutiesPage),
});
