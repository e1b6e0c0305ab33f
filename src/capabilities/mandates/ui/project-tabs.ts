import type { ProjectTab } from '../../projects/ui/project-tab.ts';

export const mandateTab: ProjectTab = {
  key: 'mandate',
  label: ['授权与费用', 'Mandate'],
  load: () => import('./MandateTab.tsx').then((tab) => tab.MandateTab),
};
