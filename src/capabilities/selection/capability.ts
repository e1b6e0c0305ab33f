import type { Capability } from '#platform/capability.ts';
import { selectionSubjects } from './approval.ts';
import { selectionHandlers } from './handlers.ts';
import { selectionJobs } from './jobs.ts';
import { selectionRemarks, selectionRules } from './refusals.ts';
import { selectionTodos } from './todos.ts';

/** From the scores to the decision: preliminary selection, people, consultation, ranking, final selection. */
export const selection: Capability = {
  name: 'selection',
  routes: selectionHandlers,
  rules: selectionRules,
  remarks: selectionRemarks,
  approvalSubjects: selectionSubjects,
  jobs: selectionJobs,
  todos: selectionTodos,
};
