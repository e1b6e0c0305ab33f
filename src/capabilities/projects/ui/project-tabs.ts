import type { ProjectTab } from './project-tab.ts';

export const overviewTab: ProjectTab = {
  key: 'overview',
  label: ['概览', 'Overview'],
  load: () => import('./overview/OverviewTab.tsx').then((tab) => tab.OverviewTab),
};

export const recordTabs: readonly ProjectTab[] = [
  {
    key: 'milestones',
    label: ['里程碑', 'Milestones'],
    load: () => import('./milestones/MilestonesTab.tsx').then((tab) => tab.MilestonesTab),
  },
  {
    key: 'people',
    label: ['人员', 'People'],
    load: () => import('./people/PeopleTab.tsx').then((tab) => tab.PeopleTab),
  },
];

export const activityTab: ProjectTab = {
  key: 'activity',
  label: ['动态', 'Activity'],
  load: () => import('./activity/ActivityTab.tsx').then((tab) => tab.ActivityTab),
};
