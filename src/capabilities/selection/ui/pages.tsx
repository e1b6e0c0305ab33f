import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const selectionPages = pages(
  {
    path: '/rounds/$roundId',
    title: ['选择轮次', 'Selection round'],
    permission: 'round.read',
    load: () => import('./RoundPage.tsx').then((page) => page.RoundPage),
  },
  {
    path: '/consultations/$consultationId',
    title: ['部门会商', 'Consultation'],
    load: () => import('./ConsultationPage.tsx').then((page) => page.ConsultationPage),
  },
  {
    path: paths.selectionResults,
    title: ['我的提案结果', 'Outcomes of my proposals'],
    load: () => import('./ResultsPage.tsx').then((page) => page.ResultsPage),
  },
);
