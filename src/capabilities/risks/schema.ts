import { z } from 'zod';
import { issueStatuses, priorities, riskStatuses } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
const percent = z.number().min(0).max(100);
const degree = z.number().int().min(1).max(5);

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
