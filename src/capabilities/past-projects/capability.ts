import type { Capability } from '#platform/capability.ts';
import { pastProjectColumns } from './columns.ts';
import { pastProjectHandlers } from './handlers.ts';
import { pastProjectRemarks, pastProjectRules } from './refusals.ts';
import { listPastProjects } from './store.ts';

/** What finished projects cost and took, to learn from when the next is estimated. */
export const pastProjects: Capability = {
  name: 'past-projects',
  routes: pastProjectHandlers,
  rules: pastProjectRules,
  remarks: pastProjectRemarks,
  permissions: { 'past-project.read': ['查看历史项目', 'See the history of projects'] },
  lists: [
    {
      name: 'past-projects',
      title: ['历史项目', 'Finished projects'],
      permission: 'past-project.read',
      columns: pastProjectColumns,
      rows: listPastProjects,
    },
  ],
};
