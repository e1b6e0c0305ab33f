import type { Capability } from '#platform/capability.ts';
import { riskHandlers } from './handlers.ts';
import { riskRemarks, riskRules } from './refusals.ts';
import { issueColumns, riskColumns } from './columns.ts';
import { issueTodos } from './todos.ts';
import { listIssues, listRisks } from './store.ts';

/** The registers of risks and of issues. */
export const risks: Capability = {
  name: 'risks',
  routes: riskHandlers,
  rules: riskRules,
  remarks: riskRemarks,
  lists: [
    {
      name: 'risks',
      title: ['风险登记册', 'Risk register'],
      permission: 'risk.read',
      columns: riskColumns,
      rows: listRisks,
    },
    {
      name: 'issues',
      title: ['问题登记册', 'Issue register'],
      permission: 'issue.read',
      columns: issueColumns,
      rows: listIssues,
    },
  ],
  todos: issueTodos,
  permissions: {
    'risk.read': ['查看风险', 'See risks'],
    'risk.update': ['登记和修改风险', 'Keep the risk register'],
    'issue.read': ['查看问题', 'See issues'],
    'issue.update': ['登记和修改问题', 'Keep the issue register'],
  },
};
