import { z } from 'zod';
import { healths, parts, phases } from './names.ts';

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

/** The fields of the shown columns alone. */
export const ProjectTableRow = ProjectListRow.partial().required({ id: true });
export type ProjectTableRow = z.output<typeof ProjectTableRow>;

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

const Milestone = z.object({
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

const Member = z.object({
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
  lifecycleName: z.tuple([z.string(), z.string()]).nullable().describe('in Chinese and English'),
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
export type TimelineRow = z.output<typeof TimelineRow>;

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
  people: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('whom the changes speak of, members of the project or not'),
});

/** What the register shows of a project's plan. */
export interface PlanFacts {
  readonly start_on?: string | null;
  readonly finish_on?: string | null;
  readonly baseline_start_on?: string | null;
  readonly baseline_finish_on?: string | null;
  readonly percent_complete?: number | null;
}

export interface PlanMilestone {
  readonly code: string;
  readonly name: string;
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}
