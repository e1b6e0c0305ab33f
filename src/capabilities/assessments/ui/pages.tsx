import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const assessmentPages = pages(
  {
    // Open to everybody who signed in: whoever is invited answers here.
    path: paths.maturity,
    title: ['成熟度评估', 'Maturity'],
    load: () => import('./MaturityPage.tsx').then((page) => page.MaturityPage),
  },
  {
    path: paths.diagnosis,
    title: ['现状诊断', 'Diagnosis'],
    load: () => import('./DiagnosisPage.tsx').then((page) => page.DiagnosisPage),
  },
  {
    path: paths.typeAssistant,
    title: ['类型选择助手', 'Type assistant'],
    permission: 'assessment.read',
    load: () => import('./TypeAssistantPage.tsx').then((page) => page.TypeAssistantPage),
  },
);
