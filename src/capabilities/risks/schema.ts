import { z } from 'zod';
import type { Text } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const percent = z.number().min(0).max(100);
const degree = z.number().int().min(1).max(5);

export const riskStatuses = ['open', 'watching', 'occurred', 'closed'] as const;
export const issueStatuses = ['open', 'working', 'closed'] as const;
export const priorities = ['high', 'medium', 'low'] as const;

export const riskStatusNames: Readonly<Record<(typeof riskStatuses)[number], Text>> = {
  open: ['应对中', 'Open'],
  watching: ['监控中', 'Watching'],
  occurred: ['已发生', 'Occurred'],
  closed: ['已关闭', 'Closed'],
};
export const riskKindNames: Readonly<Record<'threat' | 'opportunity', Text>> = {
  threat: ['威胁', 'Threat'],
  opportunity: ['机会', 'Opportunity'],
};
export const trendNames: Readonly<Record<'up' | 'flat' | 'down', Text>> = {
  up: ['上升', 'Rising'],
  flat: ['稳定', 'Steady'],
  down: ['下降', 'Falling'],
};
export const issueStatusNames: Readonly<Record<(typeof issueStatuses)[number], Text>> = {
  open: ['未处理', 'Open'],
  working: ['处理中', 'In work'],
  closed: ['已关闭', 'Closed'],
};
export const priorityNames: Readonly<Record<(typeof priorities)[number], Text>> = {
  high: ['高', 'High'],
  medium: ['中', 'Medium'],
  low: ['低', 'Low'],
};

export const EntryId = z.object({ id });

const riskFields = z.object({
  code: z.string().trim().max(40).describe('left blank, the next number of the project'),
  title: z.string().trim().min(1).max(300),
  kind: z.enum(['threat', 'opportunity']),
  category: z.string().max(60).nullable(),
  probability: degree.nullable().describe('1–5'),
  impact: degree.nullable().describe('1–5'),
  probabilityPercent: percent.nullable(),
  costImpactFen: fen.nullable(),
  scheduleImpactDays: z.number().min(0).nullable().describe('working days'),
  residualProbabilityPercent: percent.nullable().describe('after the response'),
  strategy: z.string().max(60).nullable(),
  response: z.string().max(2000).nullable(),
  ownerId: id.nullable(),
  status: z.enum(riskStatuses),
  trend: z.enum(['up', 'flat', 'down']).nullable(),
  raisedOn: day.nullable(),
  dueOn: day.nullable(),
});
export const NewRisk = riskFields.partial().required({ title: true }).extend({ projectId: id });
export type NewRisk = z.output<typeof NewRisk>;
export const RiskChange = riskFields.partial().extend({ version: z.number().int() });
export type RiskChange = z.output<typeof RiskChange>;

export const RiskRecord = riskFields.extend({
  id,
  version: z.number().int(),
  projectId: id,
  projectCode: z.string(),
  project: z.string(),
  owner: z.string().nullable(),
  score: z.number().int().nullable().describe('probability × impact, 1–25'),
  residualEmvFen: z.number().nullable().describe('remaining expected loss in 分; null where not quantified'),
  isOverdue: z.boolean(),
});
export type RiskRecord = z.output<typeof RiskRecord>;

const issueFields = z.object({
  code: z.string().trim().max(40).describe('left blank, the next number of the project'),
  title: z.string().trim().min(1).max(300),
  priority: z.enum(priorities),
  ownerId: id.nullable(),
  status: z.enum(issueStatuses),
  raisedOn: day.nullable(),
  dueOn: day.nullable(),
});
export const NewIssue = issueFields.partial().required({ title: true }).extend({ projectId: id });
export type NewIssue = z.output<typeof NewIssue>;
export const IssueChange = issueFields.partial().extend({ version: z.number().int() });
export type IssueChange = z.output<typeof IssueChange>;
export const IssueRecord = issueFields.extend({
  id,
  version: z.number().int(),
  projectId: id,
  projectCode: z.string(),
  project: z.string(),
  owner: z.string().nullable(),
  isOverdue: z.boolean(),
});
export type IssueRecord = z.output<typeof IssueRecord>;

export const Created = z.object({ id });

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
