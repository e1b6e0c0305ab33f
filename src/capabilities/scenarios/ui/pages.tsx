import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const scenarioPages = pages({
  path: paths.scenarios,
  title: ['组合情景', 'Scenarios'],
  permission: 'round.read',
  load: () => import('./ScenariosPage.tsx').then((page) => page.ScenariosPage),
});
