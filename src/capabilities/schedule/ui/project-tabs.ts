import type { ProjectTab } from '../../projects/ui/project-tab.ts';

export const planTab: ProjectTab = {
  key: 'plan',
  label: ['计划', 'Plan'],
  permission: 'plan.read',
  load: () => import('./PlanTab.tsx').then((tab) => tab.PlanTab),
};
