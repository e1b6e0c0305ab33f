import type { Capability } from '#platform/capability.ts';
import { roadmapHandlers } from './handlers.ts';
import { roadmapRemarks, roadmapRules } from './refusals.ts';
import { roadmapTodos } from './todos.ts';

/** Setting up a PMO step by step; each step asks for real outputs. */
export const roadmap: Capability = {
  name: 'roadmap',
  routes: roadmapHandlers,
  rules: roadmapRules,
  remarks: roadmapRemarks,
  permissions: {
    'roadmap.read': ['查看建设路线图', 'See set-up road maps'],
    'roadmap.manage': ['管理建设路线图', 'Manage set-up road maps'],
  },
  todos: roadmapTodos,
};
