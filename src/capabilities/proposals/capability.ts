import type { Capability } from '#platform/capability.ts';
import { proposalColumns } from './columns.ts';
import { proposalFieldNames } from './field-names.ts';
import { proposalHandlers } from './handlers.ts';
import { proposalRemarks, proposalRules } from './refusals.ts';
import { listProposals } from './store/rows.ts';
import { proposalTodos } from './todos.ts';

/** Proposals for projects: written, submitted, mended, received. */
export const proposals: Capability = {
  name: 'proposals',
  routes: proposalHandlers,
  rules: proposalRules,
  remarks: { ...proposalRemarks, ...proposalFieldNames },
  todos: proposalTodos,
  permissions: {
    'proposal.create': ['提出立项提案', 'Propose projects'],
    'proposal.read': ['查看立项提案', 'See proposals'],
    'proposal.receive': ['受理与退回立项提案', 'Receive and return proposals'],
  },
  lists: [
    {
      name: 'proposals',
      title: ['立项提案', 'Proposals'],
      permission: 'proposal.read',
      columns: proposalColumns,
      rows: listProposals,
    },
  ],
};
