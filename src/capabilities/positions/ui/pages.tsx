import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const positionPages = pages({
  path: paths.pmoStaff,
  title: ['岗位与小组', 'Positions and groups'],
  permission: 'position.read',
  load: () => import('./StaffPage.tsx').then((page) => page.StaffPage),
});
