import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const charterPages = pages(
  {
    path: paths.charters,
    title: ['章程与管理办法', 'Charter and regulation'],
    permission: 'charter.read',
    load: () => import('./ChartersPage.tsx').then((page) => page.ChartersPage),
  },
  {
    path: `${paths.charters}/$charterId`,
    title: ['PMO 章程', 'PMO charter'],
    permission: 'charter.read',
    load: () => import('./CharterPage.tsx').then((page) => page.CharterPage),
  },
  {
    path: `${paths.regulations}/$regulationId`,
    title: ['PMO 运作管理办法', 'PMO regulation'],
    permission: 'charter.read',
    load: () => import('./RegulationPage.tsx').then((page) => page.RegulationPage),
  },
);
