import type { ListColumn } from '#platform/list/list.ts';
import { projectTypeNames } from '../method/names.ts';
import { pastResultNames, projectClassNames } from './names.ts';

export const pastProjectColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 110 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', sortBy: 'sortKey', width: 240 },
  { key: 'projectType', title: ['类型', 'Type'], kind: 'choice', choices: projectTypeNames, width: 110 },
  { key: 'projectClass', title: ['等级', 'Class'], kind: 'choice', choices: projectClassNames, width: 100 },
  { key: 'unit', title: ['部门', 'Unit'], kind: 'text', width: 130 },
  { key: 'plannedCostFen', title: ['计划成本', 'Planned cost'], kind: 'money', width: 160 },
  { key: 'actualCostFen', title: ['实际成本', 'Actual cost'], kind: 'money', width: 160 },
  { key: 'costOverrunPercent', title: ['成本偏差', 'Cost overrun'], kind: 'percent', width: 130 },
  { key: 'daysOverrunPercent', title: ['工期偏差', 'Schedule overrun'], kind: 'percent', width: 130 },
  { key: 'finishedOn', title: ['完成', 'Finished'], kind: 'date', width: 110 },
  { key: 'result', title: ['结果', 'Result'], kind: 'choice', choices: pastResultNames, width: 110 },
  { key: 'customer', title: ['客户', 'Customer'], kind: 'text', width: 120, optional: true },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 100, optional: true },
  { key: 'startedOn', title: ['开始', 'Started'], kind: 'date', width: 110, optional: true },
  { key: 'plannedFinishOn', title: ['计划完成', 'Planned finish'], kind: 'date', width: 110, optional: true },
  { key: 'personMonths', title: ['人月', 'Person-months'], kind: 'number', width: 90, optional: true },
  { key: 'functionPoints', title: ['功能点', 'Function points'], kind: 'number', width: 90, optional: true },
  { key: 'note', title: ['备注', 'Note'], kind: 'text', width: 200, optional: true },
  { key: 'source', title: ['来源', 'Source'], kind: 'text', width: 160, optional: true },
];
