import type { ListColumn } from '#platform/list/list.ts';
import { healthNames, klassNames, phaseNames } from '../projects/names.ts';
import { dimensionNames, dimensions } from './names.ts';

const light = (key: (typeof dimensions)[number]): ListColumn => ({
  key,
  title: dimensionNames[key],
  kind: 'choice',
  choices: healthNames,
  width: 108,
});
export const wallColumns: readonly ListColumn[] = [
  { key: 'health', title: ['健康度', 'Health'], kind: 'choice', choices: healthNames, width: 108 },
  { key: 'name', title: ['项目名称', 'Project'], kind: 'text', width: 230 },
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 160 },
  ...dimensions.map(light),
  { key: 'cpi', title: ['CPI', 'CPI'], kind: 'number', width: 96 },
  { key: 'spit', title: ['SPI(t)', 'SPI(t)'], kind: 'number', width: 96 },
  { key: 'slipDays', title: ['滑移(工作日)', 'Slip (days)'], kind: 'number', width: 140 },
  { key: 'klass', title: ['等级', 'Class'], kind: 'choice', choices: klassNames, width: 90 },
  { key: 'manager', title: ['项目经理', 'Manager'], kind: 'text', width: 120, groups: true },
  {
    key: 'reportedHealth',
    title: ['自评', 'Reported'],
    kind: 'choice',
    choices: healthNames,
    width: 108,
    optional: true,
  },
  { key: 'phase', title: ['阶段', 'Phase'], kind: 'choice', choices: phaseNames, width: 90, optional: true },
  { key: 'unit', title: ['部门', 'Unit'], kind: 'text', width: 140, optional: true, groups: true },
  { key: 'spi', title: ['SPI', 'SPI'], kind: 'number', width: 80, optional: true },
  { key: 'vacPct', title: ['VAC %', 'VAC %'], kind: 'number', width: 80, optional: true },
  {
    key: 'overdueMilestones',
    title: ['逾期关键里程碑', 'Overdue key milestones'],
    kind: 'number',
    width: 110,
    optional: true,
  },
  { key: 'percentComplete', title: ['完成', 'Done'], kind: 'percent', width: 90, optional: true },
  { key: 'budgetFen', title: ['预算', 'Budget'], kind: 'money', width: 120, optional: true },
  { key: 'actualCostFen', title: ['实际成本', 'Actual cost'], kind: 'money', width: 120, optional: true },
  { key: 'forecastFen', title: ['预测成本', 'Forecast'], kind: 'money', width: 120, optional: true },
  { key: 'currency', title: ['币种', 'Currency'], kind: 'text', width: 70, optional: true },
  { key: 'pvFen', title: ['PV', 'PV'], kind: 'money', width: 110, optional: true },
  { key: 'evFen', title: ['EV', 'EV'], kind: 'money', width: 110, optional: true },
  { key: 'acFen', title: ['AC', 'AC'], kind: 'money', width: 110, optional: true },
  { key: 'asOf', title: ['数据日期', 'Data date'], kind: 'date', width: 110, optional: true },
  { key: 'finishOn', title: ['预测完成', 'Forecast finish'], kind: 'date', width: 110, optional: true },
  {
    key: 'baselineFinishOn',
    title: ['基准完成', 'Baseline finish'],
    kind: 'date',
    width: 110,
    optional: true,
  },
  { key: 'managed', title: ['在管', 'Managed'], kind: 'boolean', width: 80, optional: true },
];
