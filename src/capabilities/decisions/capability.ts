import type { Capability } from '#platform/capability.ts';
import { decisionColumns } from './columns.ts';
import { decisionHandlers } from './handlers.ts';
import { decisionRules } from './refusals.ts';
import { listDecisions } from './store.ts';

/** Decision memos: what was decided, why and by whom. */
export const decisions: Capability = {
  name: 'decisions',
  routes: decisionHandlers,
  rules: decisionRules,
  lists: [
    {
      name: 'decisions',
      title: ['决策备忘录', 'Decision memos'],
      permission: 'decision.read',
      columns: decisionColumns,
      rows: listDecisions,
    },
  ],
  permissions: {
    'decision.read': ['查看决策备忘录', 'See decision memos'],
    'decision.record': ['记录决策', 'Record decisions'],
  },
};
