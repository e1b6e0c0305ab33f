import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const riskPages = pages({
  path: paths.risks,
  title: ['风险与问题', 'Risks and issues'],
  permission: 'risk.read',
  load: () => import('./RisksPage.tsx').then((page) => page.RisksPage),
});
