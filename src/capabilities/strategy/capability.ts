import type { Capability } from '#platform/capability.ts';
import { strategyHandlers } from './handlers.ts';
import { strategyRemarks, strategyRules } from './refusals.ts';
import { strategyTodos } from './todos.ts';

/** Objectives of the enterprise and what serves them. */
export const strategy: Capability = {
  name: 'strategy',
  routes: strategyHandlers,
  rules: strategyRules,
  remarks: strategyRemarks,
  todos: strategyTodos,
  permissions: {
    'strategy.read': ['查看战略目标', 'See the objectives'],
    'strategy.manage': ['确定与分解战略目标', 'Set objectives'],
    'program.manage': ['管理项目集', 'Manage programmes'],
  },
};
