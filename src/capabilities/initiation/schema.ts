import { z } from 'zod';
import { ListQuery } from '#platform/list/query.ts';
import { conditionStates, initiationStates, projectClasses } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(1).describe('integer 分');
const version = z.number().int().describe('version of the record the change is based on');
const categories = ['run', 'grow', 'innovate'] as const;

export const InitiationId = z.object({ id });
export const ConditionId = z.object({ id });
export const InitiationQuery = ListQuery.extend({ proposal: id.optional(), project: id.optional() });
export type InitiationQuery = z.output<typeof InitiationQuery>;

export const GoalInput = z.object({
  text: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('measure, value and date: 2026-12-18 前核心交易 TPS ≥ 3,000'),
  dueOn: day.nullable().default(null).describe('where the text names no day'),
});
export type GoalInput = z.output<typeof GoalInput>;
export const ConditionInput = z.object({
  text: z.string().trim().min(1).max(1000),
  dueOn: day,
  ownerId: id.nullable().default(null).describe('the project manager where left out'),
});
export type ConditionInput = z.output<typeof ConditionInput>;

const fields = {
  title: z.string().trim().min(1).max(200),
  amountFen: fen.describe('budget asked for, integer 分'),
  isStrategic: z.boolean().describe('of strategic weight: class A whatever the amount'),
  projectType: z.string().max(60).nullable(),
  category: z.enum(categories).nullable().describe('category of the portfolio plan'),
  unitId: id.nullable().describe('unit whose project it is; decides the office in charge'),
  sponsorId: id.nullable(),
  managerId: id.nullable().describe('proposed project manager'),
  customer: z.string().max(200).nullable(),
  startOn: day.nullable(),
  finishOn: day.nullable(),
  reasons: z.string().max(8000).nullable(),
  goals: z.array(GoalInput).max(20).describe('measurable goals, all of them'),
};
export const NewInitiation = z
  .object(fields)
  .partial()
  .extend({
    proposalId: id.nullable().default(null).describe('the selected proposal; what is left out comes from it'),
  });
export type NewInitiation = z.output<typeof NewInitiation>;
export const InitiationChange = z.object(fields).partial().extend({ version });
export type InitiationChange = z.output<typeof InitiationChange>;

export const InitiationRow = z.object({
  id,
  version,
  title: z.string(),
  projectClass: z.enum(projectClasses),
  amountFen: fen,
  unit: z.string().nullable(),
  sponsor: z.string().nullable(),
  manager: z.string().nullable(),
  requestedBy: z.string().nullable(),
  requestedOn: day,
  state: z.enum(initiationStates),
  outcomeOn: day.nullable(),
  projectId: id.nullable(),
  projectCode: z.string().nullable(),
  memo: z.string().nullable().describe('number of the decision memo'),
  memoId: id.nullable(),
  openConditions: z.number().int(),
});
export type InitiationRow = z.output<typeof InitiationRow>;

const Condition = z.object({
  id,
  version,
  text: z.string(),
  dueOn: day,
  ownerId: id.nullable(),
  owner: z.string().nullable(),
  state: z.enum(conditionStates),
  metOn: day.nullable(),
  metBy: z.string().nullable(),
  evidence: z.string().nullable(),
});
export const InitiationDetail = InitiationRow.extend({
  proposalId: id.nullable(),
  isStrategic: z.boolean(),
  projectType: z.string().nullable(),
  category: z.enum(categories).nullable(),
  unitId: id.nullable(),
  office: z.string().nullable().describe('PMO unit in charge'),
  sponsorId: id.nullable(),
  managerId: id.nullable(),
  customer: z.string().nullable(),
  startOn: day.nullable(),
  finishOn: day.nullable(),
  reasons: z.string().nullable(),
  goals: z.array(z.object({ id, text: z.string(), dueOn: day })),
  conditions: z.array(Condition),
  mayEdit: z.boolean(),
  maySetConditions: z.boolean(),
});
export type InitiationDetail = z.output<typeof InitiationDetail>;

const Say = z.object({
  level: z.number().int().describe('0 不参与 … 5 主导'),
  rule: z.string().describe('the rule of authority that decided'),
});
export const RoutePreview = z.object({
  inCharge: z
    .object({ office: z.string(), reasons: z.array(z.string()) })
    .nullable()
    .describe('PMO unit in charge by the scopes of today, and why that one; null where there is none'),
  office: z.string().nullable().describe('the PMO units asked, by the structure of their tree'),
  preliminary: Say.nullable().describe('say of the office at 初选 (DP-03)'),
  initiation: Say.nullable().describe('say of the office at 立项审批 (DP-05)'),
  steps: z.array(
    z.object({
      name: z.string(),
      duty: z.enum(['decide', 'advise', 'notify']),
      mode: z.enum(['all', 'one', 'vote']),
      people: z.array(z.string()).describe('names'),
    }),
  ),
});
export type RoutePreview = z.output<typeof RoutePreview>;

export const Completion = z.object({ version, evidence: z.string().trim().min(1).max(2000) });
export type Completion = z.output<typeof Completion>;
export const Created = z.object({ id });
export const ProjectGoals = z.object({
  rows: z.array(z.object({ id, text: z.string(), dueOn: day })),
  conditions: z.array(Condition),
});
