import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const organisationPages = pages(
  {
    path: paths.people,
    title: ['人员', 'People'],
    permission: 'people.read',
    load: () => import('./PeoplePage.tsx').then((page) => page.PeoplePage),
  },
  {
    path: paths.units,
    title: ['组织机构', 'Organisation'],
    load: () => import('./UnitsPage.tsx').then((page) => page.UnitsPage),
  },
  {
    path: paths.settings,
    title: ['企业设置', 'Enterprise'],
    permission: 'settings.manage',
    load: () => import('./SettingsPage.tsx').then((page) => page.SettingsPage),
  },
);
