import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const registerPages = pages(
  {
    path: paths.import,
    title: ['导入', 'Import'],
    permission: 'import.run',
    load: () => import('./ImportPage.tsx').then((page) => page.ImportPage),
  },
  {
    path: paths.imports,
    title: ['导入记录', 'Imports'],
    permission: 'import.run',
    load: () => import('./runs/ImportsPage.tsx').then((page) => page.ImportsPage),
  },
);
