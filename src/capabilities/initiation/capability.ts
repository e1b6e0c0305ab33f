import type { Capability } from '#platform/capability.ts';
import { initiationSubject } from './approval.ts';
import { initiationColumns } from './columns.ts';
import { initiationHandlers } from './handlers.ts';
import { initiationRemarks, initiationRules } from './refusals.ts';
import { listInitiations } from './store/initiations.ts';
import { initiationTodos } from './todos.ts';

/** Requests to start a project, decided by who has the authority. */
export const initiation: Capability = {
  name: 'initiation',
  routes: initiationHandlers,
  rules: initiationRules,
  remarks: initiationRemarks,
  approvalSubjects: [initiationSubject],
  todos: initiationTodos,
  lists: [
    {
      name: 'initiations',
      title: ['立项申请', 'Requests to start a project'],
      permission: 'initiation.read',
      columns: initiationColumns,
      rows: listInitiations,
    },
  ],
  permissions: {
    'initiation.read': ['查看立项申请', 'See requests to start projects'],
    'initiation.request': ['申请立项', 'Ask to start projects'],
  },
};
