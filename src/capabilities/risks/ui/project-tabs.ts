import type { ProjectTab } from '../../projects/ui/project-tab.ts';

export const riskTab: ProjectTab = {
  key: 'risks',
  label: ['风险与问题', 'Risks and issues'],
  permission: 'risk.read',
  load: () => import('./ProjectRisks.tsx').then((tab) => tab.ProjectRisks),
};
