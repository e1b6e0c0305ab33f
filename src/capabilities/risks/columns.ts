import type { ListColumn } from '#platform/list/list.ts';
import { issueStatusNames, priorityNames, riskKindNames, riskStatusNames, trendNames } from './names.ts';

export const riskColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 100 },
  { key: 'title', title: ['风险', 'Risk'], kind: 'text', width: 280 },
  { key: 'project', title: ['项目', 'Project'], kind: 'text', width: 200 },
  { key: 'projectCode', title: ['项目编号', 'Project code'], kind: 'text', width: 120, optional: true },
  { key: 'score', title: ['风险分', 'Score'], kind: 'number', width: 110 },
  { key: 'status', title: ['状态', 'Status'], kind: 'choice', choices: riskStatusNames, width: 100 },
  { key: 'residualEmvFen', title: ['剩余 EMV', 'Residual EMV'], kind: 'money', width: 150 },
  { key: 'owner', title: ['责任人', 'Owner'], kind: 'text', width: 110 },
  { key: 'dueOn', title: ['期限', 'Due'], kind: 'date', width: 110 },
  { key: 'trend', title: ['趋势', 'Trend'], kind: 'choice', choices: trendNames, width: 96 },
  { key: 'kind', title: ['类型', 'Kind'], kind: 'choice', choices: riskKindNames, width: 80, optional: true },
  { key: 'category', title: ['类别', 'Category'], kind: 'text', width: 90, optional: true },
  { key: 'probability', title: ['概率 1–5', 'Probability'], kind: 'number', width: 90, optional: true },
  { key: 'impact', title: ['影响 1–5', 'Impact'], kind: 'number', width: 90, optional: true },
  { key: 'costImpactFen', title: ['成本影响', 'Cost impact'], kind: 'money', width: 110, optional: true },
  { key: 'strategy', title: ['策略', 'Strategy'], kind: 'text', width: 90, optional: true },
  { key: 'response', title: ['应对措施', 'Response'], kind: 'text', width: 260, optional: true },
  { key: 'raisedOn', title: ['提出', 'Raised'], kind: 'date', width: 110, optional: true },
  { key: 'isOverdue', title: ['逾期', 'Overdue'], kind: 'boolean', width: 80, optional: true },
];

export const issueColumns: readonly ListColumn[] = [
  { key: 'code', title: ['编号', 'Code'], kind: 'text', width: 100 },
  { key: 'title', title: ['问题', 'Issue'], kind: 'text', width: 320 },
  { key: 'project', title: ['项目', 'Project'], kind: 'text', width: 200 },
  { key: 'projectCode', title: ['项目编号', 'Project code'], kind: 'text', width: 120, optional: true },
  { key: 'priority', title: ['优先级', 'Priority'], kind: 'choice', choices: priorityNames, width: 100 },
  { key: 'status', title: ['状态', 'Status'], kind: 'choice', choices: issueStatusNames, width: 100 },
  { key: 'owner', title: ['责任人', 'Owner'], kind: 'text', width: 110 },
  { key: 'raisedOn', title: ['提出', 'Raised'], kind: 'date', width: 110 },
  { key: 'dueOn', title: ['期限', 'Due'], kind: 'date', width: 110 },
  { key: 'isOverdue', title: ['逾期', 'Overdue'], kind: 'boolean', width: 80, optional: true },
];
