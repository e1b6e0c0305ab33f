import type { Capability } from '#platform/capability.ts';
import { followHeads } from './actions/heads.ts';
import { followRoles } from './actions/roles.ts';
import { coreGroup } from './approvers.ts';
import { positionHandlers } from './handlers.ts';
import { positionRemarks, positionRules } from './refusals.ts';
import { positionTodos } from './todos.ts';

/** Who works in a PMO: its positions, who holds them, its priorities, groups and liaisons. */
export const positions: Capability = {
  name: 'positions',
  routes: positionHandlers,
  rules: positionRules,
  remarks: positionRemarks,
  approvers: [coreGroup],
  todos: positionTodos,
  timed: [
    { name: 'positions.follow-heads', cron: '2 0 * * *', run: followHeads },
    { name: 'positions.follow-roles', cron: '*/5 * * * *', run: followRoles },
  ],
  permissions: {
    'position.read': ['查看 PMO 岗位与任职', 'See positions of the PMO'],
    'position.manage': ['管理 PMO 岗位与任职', 'Manage positions of the PMO'],
  },
};
