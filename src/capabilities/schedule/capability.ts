import { planRules } from '#engine/interchange/rules.ts';
import type { Capability } from '#platform/capability.ts';
import { scheduleHandlers } from './handlers.ts';
import { recalculateOutdated } from './actions/recalculate-outdated.ts';
import { scheduleRemarks, scheduleRules } from './refusals.ts';
import { taskColumns } from './columns.ts';
import { taskTodos } from './todos.ts';
import { listTasks } from './store/tasks.ts';

export const schedule: Capability = {
  name: 'schedule',
  routes: scheduleHandlers,
  rules: scheduleRules,
  remarks: { ...planRules, ...scheduleRemarks },
  lists: [
    {
      name: 'tasks',
      title: ['任务清单', 'Tasks'],
      permission: 'plan.read',
      columns: taskColumns,
      rows: (db, who, query) => listTasks(db, who, query),
    },
  ],
  permissions: {
    'plan.read': ['查看计划', 'See plans'],
    'plan.update': ['修改计划', 'Change plans'],
  },
  todos: taskTodos,
  background: recalculateOutdated,
};
