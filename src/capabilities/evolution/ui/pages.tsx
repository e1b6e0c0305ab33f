import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const evolutionPages = pages({
  path: paths.evolution,
  title: ['演进路线', 'Evolution'],
  permission: 'office.read',
  load: () => import('./EvolutionPage.tsx').then((page) => page.EvolutionPage),
});
