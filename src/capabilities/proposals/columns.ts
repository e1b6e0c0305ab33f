import type { ListColumn } from '#platform/list/list.ts';
import { projectTypeNames } from '../method/names.ts';
import { projectClassNames } from '../past-projects/names.ts';
import { proposalStateNames } from './names.ts';

export const proposalColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 120 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', sortBy: 'sortKey', width: 260 },
  { key: 'state', title: ['状态', 'State'], kind: 'choice', choices: proposalStateNames, width: 110 },
  { key: 'projectType', title: ['类型', 'Type'], kind: 'choice', choices: projectTypeNames, width: 110 },
  { key: 'projectClass', title: ['等级', 'Class'], kind: 'choice', choices: projectClassNames, width: 100 },
  { key: 'unit', title: ['发起部门', 'Unit'], kind: 'text', width: 130 },
  { key: 'applicant', title: ['申请人', 'Applicant'], kind: 'text', width: 120 },
  { key: 'costFen', title: ['投资', 'Cost'], kind: 'money', width: 140 },
  { key: 'npvFen', title: ['净现值', 'NPV'], kind: 'money', width: 150 },
  { key: 'roiPercent', title: ['ROI', 'ROI'], kind: 'percent', width: 100 },
  { key: 'paybackYears', title: ['回收期（年）', 'Payback (years)'], kind: 'number', width: 150 },
  { key: 'submittedAt', title: ['提交', 'Submitted'], kind: 'instant', width: 150 },
  { key: 'benefitFen', title: ['收益', 'Benefit'], kind: 'money', width: 110, optional: true },
  { key: 'irrPercent', title: ['IRR', 'IRR'], kind: 'percent', width: 90, optional: true },
  {
    key: 'expectedNpvFen',
    title: ['风险调整净现值', 'Expected NPV'],
    kind: 'money',
    width: 130,
    optional: true,
  },
  { key: 'sponsor', title: ['发起人', 'Sponsor'], kind: 'text', width: 90, optional: true },
  { key: 'startOn', title: ['期望开始', 'Wished start'], kind: 'date', width: 110, optional: true },
  { key: 'finishOn', title: ['期望完成', 'Wished finish'], kind: 'date', width: 110, optional: true },
  { key: 'revision', title: ['版本', 'Version'], kind: 'number', width: 80, optional: true },
];
