import type { ListColumn } from '#platform/list/list.ts';
import { initiationStateNames } from './names.ts';

export const initiationColumns: readonly ListColumn[] = [
  { key: 'title', title: ['项目', 'Project'], kind: 'text', width: 215 },
  {
    key: 'projectClass',
    title: ['等级', 'Class'],
    kind: 'choice',
    choices: { A: ['A', 'A'], B: ['B', 'B'], C: ['C', 'C'] },
    width: 80,
  },
  { key: 'amountFen', title: ['预算', 'Budget'], kind: 'money', width: 120 },
  { key: 'state', title: ['状态', 'State'], kind: 'choice', choices: initiationStateNames, width: 110 },
  { key: 'projectCode', title: ['项目编号', 'Number'], kind: 'text', width: 130 },
  { key: 'memo', title: ['决策备忘录', 'Memo'], kind: 'text', width: 130 },
  { key: 'requestedBy', title: ['申请人', 'Requested by'], kind: 'text', width: 100 },
  { key: 'requestedOn', title: ['申请日期', 'Requested'], kind: 'date', width: 110 },
  { key: 'openConditions', title: ['待落实条件', 'Open conditions'], kind: 'number', width: 110 },
  { key: 'unit', title: ['部门', 'Unit'], kind: 'text', width: 140, optional: true },
  { key: 'sponsor', title: ['发起人', 'Sponsor'], kind: 'text', width: 100, optional: true },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 100, optional: true },
];
