import type { ProjectTab } from '../../projects/ui/project-tab.ts';

export const objectivesTab: ProjectTab = {
  key: 'objectives',
  label: ['战略目标', 'Objectives'],
  load: () => import('./ProjectObjectivesTab.tsx').then((tab) => tab.ProjectObjectivesTab),
};
