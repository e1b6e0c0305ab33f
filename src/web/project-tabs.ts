import type { ProjectTab } from '#capabilities/projects/ui/project-tab.ts';
import { overviewTab, recordTabs } from '#capabilities/projects/ui/project-tabs.ts';
import { planTab } from '#capabilities/schedule/ui/project-tabs.ts';

/** The tabs of the project page in order; each capability adds its own. */
export const projectTabs: readonly ProjectTab[] = [overviewTab, planTab, ...recordTabs];
