import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const methodPages = pages(
  {
    path: paths.method,
    title: ['方法库', 'Method'],
    permission: 'method.read',
    load: () => import('./MethodPage.tsx').then((page) => page.MethodPage),
  },
  {
    path: paths.glossary,
    title: ['术语', 'Glossary'],
    permission: 'method.read',
    load: () => import('./GlossaryPage.tsx').then((page) => page.GlossaryPage),
  },
);
