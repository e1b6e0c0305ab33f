import type { ListColumn } from '#platform/list/list.ts';
import { healthNames, klassNames, partNames, phaseNames } from './names.ts';

/** The columns of the milestones of all projects. */
export const milestoneColumns: readonly ListColumn[] = [
  { key: 'projectCode', title: ['项目编号', 'Project code'], kind: 'text' },
  { key: 'project', title: ['项目', 'Project'], kind: 'text' },
  { key: 'code', title: ['编号', 'Code'], kind: 'text' },
  { key: 'name', title: ['里程碑', 'Milestone'], kind: 'text' },
  { key: 'baselineOn', title: ['基线日期', 'Baseline'], kind: 'date' },
  { key: 'forecastOn', title: ['预计日期', 'Forecast'], kind: 'date' },
  { key: 'actualOn', title: ['实际日期', 'Actual'], kind: 'date' },
  { key: 'isKey', title: ['关键', 'Key'], kind: 'boolean' },
  { key: 'note', title: ['备注', 'Note'], kind: 'text' },
];

/** The list's columns, in their first order. */
export const projectColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 120 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', sortBy: 'sortKey', width: 260 },
  { key: 'health', title: ['健康度', 'Health'], kind: 'choice', choices: healthNames, width: 100 },
  { key: 'klass', title: ['级别', 'Class'], kind: 'choice', choices: klassNames, width: 70 },
  { key: 'phase', title: ['阶段', 'Phase'], kind: 'choice', choices: phaseNames, width: 90 },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 100 },
  { key: 'unit', title: ['部门', 'Department'], kind: 'text', width: 140 },
  { key: 'percentComplete', title: ['完成', 'Done'], kind: 'percent', width: 90 },
  { key: 'startOn', title: ['开始', 'Start'], kind: 'date', width: 110 },
  { key: 'finishOn', title: ['计划完成', 'Finish'], kind: 'date', width: 110 },
  { key: 'budgetFen', title: ['预算', 'Budget'], kind: 'money', width: 120 },
  { key: 'actualCostFen', title: ['实际成本', 'Actual cost'], kind: 'money', width: 120 },
  { key: 'forecastFen', title: ['预测成本', 'Forecast'], kind: 'money', width: 120, optional: true },
  { key: 'reportedHealth', title: ['自评', 'Reported'], kind: 'choice', choices: healthNames, width: 90 },
  { key: 'nextMilestone', title: ['下一里程碑', 'Next milestone'], kind: 'text', width: 160 },
  {
    key: 'nextMilestoneOn',
    title: ['里程碑日期', 'Milestone date'],
    kind: 'date',
    width: 110,
    optional: true,
  },
  { key: 'openRisks', title: ['未关闭风险', 'Open risks'], kind: 'number', width: 100, optional: true },
  { key: 'program', title: ['项目集', 'Programme'], kind: 'text', width: 140, optional: true },
  { key: 'type', title: ['类型', 'Type'], kind: 'text', width: 110, optional: true },
  { key: 'sponsor', title: ['发起人', 'Sponsor'], kind: 'text', width: 100, optional: true },
  { key: 'customer', title: ['客户', 'Customer'], kind: 'text', width: 160, optional: true },
  { key: 'priority', title: ['优先级', 'Priority'], kind: 'number', width: 80, optional: true },
  {
    key: 'baselineFinishOn',
    title: ['基线完成', 'Baseline finish'],
    kind: 'date',
    width: 110,
    optional: true,
  },
  { key: 'currency', title: ['币种', 'Currency'], kind: 'text', width: 70, optional: true },
  { key: 'taskCount', title: ['任务数', 'Tasks'], kind: 'number', width: 80, optional: true },
  {
    key: 'myPart',
    title: ['我的角色', 'My part'],
    kind: 'choice',
    choices: partNames,
    width: 90,
    optional: true,
  },
  { key: 'updatedAt', title: ['更新时间', 'Updated'], kind: 'instant', width: 150, optional: true },
];
