import type { ProjectTab } from '../../projects/ui/project-tab.ts';

export const healthTab: ProjectTab = {
  key: 'health',
  label: ['监控', 'Monitoring'],
  load: () => import('./HealthTab.tsx').then((tab) => tab.HealthTab),
};
