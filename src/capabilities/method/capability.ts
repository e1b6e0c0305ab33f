import type { Capability } from '#platform/capability.ts';
import { seedWhereLacking } from './actions/seed-method.ts';
import { methodHandlers } from './handlers.ts';
import { methodRules } from './refusals.ts';
import { methodColumns } from './schema/messages.ts';
import { listMethod } from './store/items.ts';

export const method: Capability = {
  name: 'method',
  routes: methodHandlers,
  rules: methodRules,
  permissions: {
    'method.read': ['查看方法库', 'See the method'],
    'method.manage': ['管理方法库', 'Manage the method'],
  },
  lists: [
    {
      name: 'method',
      title: ['方法库', 'Method'],
      permission: 'method.read',
      columns: methodColumns,
      rows: listMethod,
    },
  ],
  background: seedWhereLacking,
};
