import type { Capability } from '#platform/capability.ts';
import { scoringHandlers } from './handlers.ts';
import { scoringRemarks, scoringRules } from './refusals.ts';
import { scoringTodos } from './todos.ts';

/** What proposals are judged by, and the rounds in which assessors judge them. */
export const scoring: Capability = {
  name: 'scoring',
  routes: scoringHandlers,
  rules: scoringRules,
  remarks: scoringRemarks,
  todos: scoringTodos,
  permissions: {
    'criteria.read': ['查看项目选择标准', 'See selection criteria'],
    'criteria.manage': ['制定和发布项目选择标准', 'Set and publish selection criteria'],
    'round.read': ['查看选择轮次', 'See selection rounds'],
    'round.manage': ['组织选择轮次', 'Run selection rounds'],
  },
};
