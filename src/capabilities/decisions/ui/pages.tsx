import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const decisionPages = pages({
  path: paths.decisions,
  title: ['决策备忘录', 'Decision memos'],
  permission: 'decision.read',
  load: () => import('./DecisionsPage.tsx').then((page) => page.DecisionsPage),
});
