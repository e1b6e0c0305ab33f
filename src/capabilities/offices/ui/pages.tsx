import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const officePages = pages(
  {
    path: paths.offices,
    title: ['PMO 单元', 'PMO units'],
    permission: 'office.read',
    load: () => import('./OfficesPage.tsx').then((page) => page.OfficesPage),
  },
  {
    path: '/offices/$officeId',
    title: ['PMO 单元', 'PMO unit'],
    permission: 'office.read',
    load: () => import('./OfficePage.tsx').then((page) => page.OfficePage),
  },
  {
    // Asked of the server, not decided here: who tries to look stands in the audit log.
    path: paths.authority,
    title: ['授权登记', 'Register of authority'],
    load: () => import('./AuthorityPage.tsx').then((page) => page.AuthorityPage),
  },
);
