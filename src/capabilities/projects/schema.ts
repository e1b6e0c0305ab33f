import { z } from 'zod';
import type { Text } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';

export const phases = [
  'proposed',
  'initiating',
  'planning',
  'executing',
  'accepting',
  'closed',
  'suspended',
  'terminated',
] as const;
export const healths = ['green', 'amber', 'red'] as const;

export const phaseNames: Readonly<Record<(typeof phases)[number], Text>> = {
  proposed: ['拟立项', 'Proposed'],
  initiating: ['启动', 'Initiating'],
  planning: ['规划', 'Planning'],
  executing: ['执行', 'Executing'],
  accepting: ['验收', 'Acceptance'],
  closed: ['已结项', 'Closed'],
  suspended: ['暂停', 'Suspended'],
  terminated: ['终止', 'Terminated'],
};

export const healthNames: Readonly<Record<(typeof healths)[number], Text>> = {
  green: ['正常', 'On track'],
  amber: ['预警', 'At risk'],
  red: ['严重', 'Critical'],
};

export const klassNames: Readonly<Record<'A' | 'B' | 'C', Text>> = {
  A: ['A 类', 'Class A'],
  B: ['B 类', 'Class B'],
  C: ['C 类', 'Class C'],
};

export const parts = ['manager', 'sponsor', 'member'] as const;
export const partNames: Readonly<Record<(typeof parts)[number], Text>> = {
  manager: ['项目经理', 'Manager'],
  sponsor: ['发起人', 'Sponsor'],
  member: ['成员', 'Member'],
};

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().describe('integer 分');

export const ProjectId = z.object({ id });

export const ProjectListRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  klass: z.enum(['A', 'B', 'C']).nullable(),
  type: z.string().nullable(),
  phase: z.enum(phases),
  phaseLabel: z.string().nullable().describe('the phase in the words of its own life cycle'),
  unit: z.string().nullable(),
  program: z.string().nullable(),
  manager: z.string().nullable(),
  managerId: id.nullable(),
  myPart: z.enum(parts).nullable().describe('how who asks stands to the project'),
  sponsor: z.string().nullable(),
  customer: z.string().nullable(),
  priority: z.number().nullable(),
  startOn: day.nullable(),
  finishOn: day.nullable(),
  baselineFinishOn: day.nullable(),
  budgetFen: fen.nullable(),
  actualCostFen: fen.nullable(),
  forecastFen: fen.nullable(),
  currency: z.string(),
  percentComplete: z.number().nullable(),
  reportedHealth: z.enum(healths).nullable().describe('what the project says of itself'),
  health: z.enum(healths).nullable().describe('computed from data; null = not assessed, see healthReason'),
  healthReason: z
    .object({ rule: z.string(), params: z.record(z.string(), z.unknown()) })
    .describe('the rule that decided, or why there is no health'),
  nextMilestone: z.string().nullable(),
  nextMilestoneOn: day.nullable(),
  openRisks: z.number().int(),
  taskCount: z.number().int(),
  isDemo: z.boolean(),
  updatedAt: z.string(),
});
export type ProjectListRow = z.output<typeof ProjectListRow>;

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

const editable = z.object({
  code: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(300),
  nameEn: z.string().max(300).nullable(),
  klass: z.enum(['A', 'B', 'C']).nullable(),
  type: z.string().max(100).nullable(),
  phase: z.enum(phases),
  confidentiality: z.enum(['public', 'internal', 'secret']),
  unitId: id.nullable(),
  programId: id.nullable(),
  managerId: id.nullable(),
  sponsorId: id.nullable(),
  customer: z.string().max(300).nullable(),
  priority: z.number().int().min(1).max(9999).nullable(),
  startOn: day.nullable(),
  finishOn: day.nullable(),
  baselineStartOn: day.nullable(),
  baselineFinishOn: day.nullable(),
  budgetFen: fen.min(0).nullable(),
  actualCostFen: fen.nullable(),
  forecastFen: fen.nullable(),
  contractFen: fen.nullable(),
  percentComplete: z.number().min(0).max(100).nullable(),
  reportedHealth: z.enum(healths).nullable(),
  description: z.string().max(20_000).nullable(),
  note: z.string().max(20_000).nullable(),
});
export type ProjectFields = z.output<typeof editable>;

export const NewProject = editable.partial().required({ code: true, name: true });
export type NewProject = z.output<typeof NewProject>;

export const ProjectChange = editable
  .partial()
  .extend({ version: z.number().int().describe('the version that was edited') });
export type ProjectChange = z.output<typeof ProjectChange>;

export const Milestone = z.object({
  id,
  version: z.number().int(),
  code: z.string(),
  name: z.string(),
  baselineOn: day.nullable(),
  forecastOn: day.nullable(),
  actualOn: day.nullable(),
  isKey: z.boolean(),
  note: z.string().nullable(),
});

export const NewMilestone = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(200),
  baselineOn: day.nullable().default(null),
  forecastOn: day.nullable().default(null),
  actualOn: day.nullable().default(null),
  isKey: z.boolean().default(true),
  note: z.string().max(4000).nullable().default(null),
});
export type NewMilestone = z.output<typeof NewMilestone>;
export const MilestoneChange = NewMilestone.partial().extend({ version: z.number().int() });
export type MilestoneChange = z.output<typeof MilestoneChange>;
export const MilestoneId = z.object({ id, milestoneId: id });

export const Member = z.object({
  id,
  personId: id,
  person: z.string(),
  post: z.string().nullable(),
  unit: z.string().nullable(),
  role: z.string(),
  share: z.number().nullable(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
});
export const NewMember = z.object({
  personId: id,
  role: z.string().trim().min(1).max(60),
  share: z.number().min(0).max(100).nullable().default(null).describe('per cent of working time'),
  fromOn: day.nullable().default(null),
  toOn: day.nullable().default(null),
});
export type NewMember = z.output<typeof NewMember>;
export const MemberId = z.object({ id, memberId: id });

export const ProjectDetail = ProjectListRow.extend({
  version: z.number().int(),
  nameEn: z.string().nullable(),
  lifecycle: z.string().nullable(),
  confidentiality: z.enum(['public', 'internal', 'secret']),
  unitId: id.nullable(),
  programId: id.nullable(),
  sponsorId: id.nullable(),
  baselineStartOn: day.nullable(),
  actualStartOn: day.nullable(),
  actualFinishOn: day.nullable(),
  contractFen: fen.nullable(),
  reportedHealthText: z.string().nullable(),
  description: z.string().nullable(),
  note: z.string().nullable(),
  keptText: z
    .array(z.object({ heading: z.string(), value: z.string() }))
    .describe('what an import could not place in a field, verbatim'),
  milestones: z.array(Milestone),
  members: z.array(Member),
  mayUpdate: z.boolean(),
});
export type ProjectDetail = z.output<typeof ProjectDetail>;

export const Program = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  manager: z.string().nullable(),
  projects: z.number().int(),
});
export const NewProgram = z.object({
  code: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(200),
  nameEn: z.string().max(200).nullable().default(null),
  managerId: id.nullable().default(null),
});
export type NewProgram = z.output<typeof NewProgram>;

export const Created = z.object({ id });

/** One bar of the timeline over all projects. */
export const TimelineRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  program: z.string().nullable(),
  manager: z.string().nullable(),
  phase: z.enum(phases),
  health: z.enum(healths).nullable(),
  startOn: day.nullable(),
  finishOn: day.nullable(),
  baselineStartOn: day.nullable(),
  baselineFinishOn: day.nullable(),
  percentComplete: z.number().nullable(),
  milestones: z.array(z.object({ name: z.string(), on: day, done: z.boolean() })),
});

export const Activity = z.object({
  rows: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      subjectType: z.string().nullable(),
      subjectLabel: z.string().nullable(),
      changes: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** What a sortable, visible project row needs and the list does not show. */
export const hiddenListKeys = ['sortKey'] as const;
