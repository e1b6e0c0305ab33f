import type { Known, Row, ShownField } from './kind.ts';

const linked =
  (idColumn: string, textColumn: string | null, lookup: 'units' | 'people' | 'programs') =>
  (row: Row, known: Known): unknown =>
    known[lookup].nameOf(row[idColumn]) ?? (textColumn === null ? null : (row[textColumn] ?? null));

/** The fields of a project in the order in which a preview names their changes. */
export const projectFields: readonly ShownField[] = [
  { key: 'code', title: ['项目编号', 'Number'], kind: 'code', columns: ['code'] },
  { key: 'name', title: ['项目名称', 'Name'], kind: 'text', columns: ['name'] },
  { key: 'nameEn', title: ['英文名称', 'English name'], kind: 'text', columns: ['name_en'] },
  { key: 'klass', title: ['等级', 'Class'], kind: 'choice', columns: ['klass'] },
  { key: 'type', title: ['类型', 'Type'], kind: 'text', columns: ['type'] },
  {
    key: 'phase',
    title: ['阶段', 'Phase'],
    kind: 'text',
    columns: ['phase', 'phase_label', 'closed_at'],
    show: (row) => row['phase_label'] ?? row['phase'],
  },
  {
    key: 'department',
    title: ['部门', 'Unit'],
    kind: 'department',
    columns: ['unit_id', 'unit_text'],
    show: linked('unit_id', 'unit_text', 'units'),
  },
  {
    key: 'program',
    title: ['项目集', 'Programme'],
    kind: 'text',
    columns: ['program_id'],
    show: linked('program_id', null, 'programs'),
  },
  {
    key: 'manager',
    title: ['项目经理', 'Manager'],
    kind: 'person',
    columns: ['manager_id', 'manager_text'],
    show: linked('manager_id', 'manager_text', 'people'),
  },
  {
    key: 'sponsor',
    title: ['发起人', 'Sponsor'],
    kind: 'person',
    columns: ['sponsor_id', 'sponsor_text'],
    show: linked('sponsor_id', 'sponsor_text', 'people'),
  },
  { key: 'customer', title: ['客户', 'Customer'], kind: 'text', columns: ['customer'] },
  { key: 'priority', title: ['优先级', 'Priority'], kind: 'number', columns: ['priority'] },
  { key: 'startOn', title: ['开始日期', 'Start'], kind: 'date', columns: ['start_on'] },
  { key: 'finishOn', title: ['计划完成日期', 'Planned finish'], kind: 'date', columns: ['finish_on'] },
  {
    key: 'baselineStartOn',
    title: ['基准开始', 'Baseline start'],
    kind: 'date',
    columns: ['baseline_start_on'],
  },
  {
    key: 'baselineFinishOn',
    title: ['基准完成', 'Baseline finish'],
    kind: 'date',
    columns: ['baseline_finish_on'],
  },
  { key: 'budgetFen', title: ['预算', 'Budget'], kind: 'money', columns: ['budget_fen'] },
  { key: 'actualCostFen', title: ['实际成本', 'Actual cost'], kind: 'money', columns: ['actual_cost_fen'] },
  { key: 'forecastFen', title: ['完工预测', 'Forecast'], kind: 'money', columns: ['forecast_fen'] },
  { key: 'contractFen', title: ['合同额', 'Contract value'], kind: 'money', columns: ['contract_fen'] },
  { key: 'currency', title: ['币种', 'Currency'], kind: 'code', columns: ['currency'] },
  {
    key: 'percentComplete',
    title: ['完成百分比', 'Percent complete'],
    kind: 'percent',
    columns: ['percent_complete'],
  },
  {
    key: 'reportedHealth',
    title: ['健康度', 'Health'],
    kind: 'health',
    columns: ['reported_health', 'reported_health_text'],
    show: (row) => row['reported_health_text'] ?? row['reported_health'],
  },
  { key: 'description', title: ['说明', 'Description'], kind: 'text', columns: ['description'] },
  { key: 'note', title: ['备注', 'Notes'], kind: 'text', columns: ['note'] },
];
