import { documentsTab } from '#capabilities/discussion/ui/project-tabs.ts';
import type { ProjectTab } from '#capabilities/projects/ui/project-tab.ts';
import { healthTab } from '#capabilities/monitoring/ui/project-tabs.ts';
import { riskTab } from '#capabilities/risks/ui/project-tabs.ts';
import { activityTab, overviewTab, recordTabs } from '#capabilities/projects/ui/project-tabs.ts';
import { mandateTab } from '#capabilities/mandates/ui/project-tabs.ts';
import { objectivesTab } from '#capabilities/strategy/ui/project-tabs.ts';
import { planTab } from '#capabilities/schedule/ui/project-tabs.ts';

/** The tabs of the project page in order; each capability adds its own. */
export const projectTabs: readonly ProjectTab[] = [
  overviewTab,
  planTab,
  healthTab,
  riskTab,
  ...recordTabs,
  objectivesTab,
  mandateTab,
  documentsTab,
  activityTab,
];
