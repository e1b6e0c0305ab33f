import type { Capability } from '#platform/capability.ts';
import { projectHandlers } from './handlers.ts';
import { projectRemarks, projectRules, projectUses } from './refusals.ts';
import { milestoneColumns, projectColumns } from './columns.ts';
import { listMilestones } from './store/list-milestones.ts';
import { milestoneTodos } from './todos.ts';
import { listProjects } from './store/list-projects.ts';

export const projects: Capability = {
  name: 'projects',
  routes: projectHandlers,
  rules: projectRules,
  remarks: { ...projectRemarks, ...projectUses },
  lists: [
    {
      name: 'projects',
      title: ['项目清单', 'Projects'],
      permission: 'project.read',
      columns: projectColumns,
      rows: listProjects,
    },
    {
      name: 'milestones',
      title: ['里程碑', 'Milestones'],
      permission: 'project.read',
      columns: milestoneColumns,
      rows: listMilestones,
    },
  ],
  todos: milestoneTodos,
  permissions: {
    'project.read': ['查看项目', 'See projects'],
    'project.create': ['登记项目', 'Register projects'],
    'project.update': ['修改项目', 'Change projects'],
    'project.delete': ['删除项目', 'Delete projects'],
    'project.read-secret': ['查看机密项目', 'See secret projects'],
  },
};
