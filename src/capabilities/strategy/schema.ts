import { z } from 'zod';
import { contributorKinds, directions, perspectives, verdicts } from './names.ts';

const id = z.uuid();
const version = z.number().int().describe('version of the record the change is based on');
const number = z.number().nullable();

export const ObjectiveId = z.object({ id });
const Period = z
  .string()
  .regex(/^\d{4}(-\d{4})?$/)
  .describe('a year or years, `2026` or `2026-2028`');

const objectiveFields = {
  code: z.string().trim().min(1).max(40).describe('unique in its period: SO-1'),
  title: z.string().trim().min(1).max(200),
  titleEn: z.string().trim().max(200).nullable(),
  perspective: z.enum(perspectives).nullable().describe('level of the strategy map'),
  measure: z.string().trim().max(200).nullable().describe('what is measured'),
  unit: z.string().trim().max(20).nullable().describe('unit of the measure: %, 万元'),
  fromValue: number.describe('where it stands at the beginning'),
  toValue: number.describe('where it is to stand at the end'),
  currentValue: number.describe('where it stands now'),
  direction: z.enum(directions),
  ownerId: id.nullable(),
  note: z.string().max(4000).nullable(),
};
const weight = z.number().min(0.01).max(100).describe('per cent among the objectives of its level');

export const LevelObjective = z
  .object(objectiveFields)
  .partial()
  .required({ code: true, title: true })
  .extend({ id: id.optional().describe('left out for a new objective'), weight });
export type LevelObjective = z.output<typeof LevelObjective>;

export const Level = z.object({
  period: Period,
  parentId: id.nullable().describe('the objective above; null for the top level'),
  objectives: z
    .array(LevelObjective)
    .max(50)
    .describe('all objectives of the level in order; what is left out is removed; weights add up to 100'),
});
export type Level = z.output<typeof Level>;

export const ObjectiveChange = z.object(objectiveFields).partial().extend({ version });
export type ObjectiveChange = z.output<typeof ObjectiveChange>;

export const Objective = z.object({
  id,
  version,
  period: Period,
  parentId: id.nullable(),
  ...objectiveFields,
  weight,
  owner: z.string().nullable(),
  depth: z.number().int().describe('0 for the top level'),
  totalWeight: z.number().describe('per cent of the whole strategy: its weight times those above it'),
  progress: number.describe('per cent of the way from → to; null where no current value is known'),
  projects: z
    .number()
    .int()
    .describe('projects that serve it, an objective below it or the one it belongs to'),
  isSupported: z.boolean().describe('some project serves it; if not it is shown as 无项目支撑'),
});
export type Objective = z.output<typeof Objective>;

const OrphanProject = z.object({
  id,
  code: z.string(),
  name: z.string(),
  budgetFen: z.number().nullable().describe('integer 分'),
});

export const Strategy = z.object({
  period: Period.nullable().describe('null where no objective is entered yet'),
  periods: z.array(Period),
  rows: z.array(Objective).describe('every objective after the one above it'),
  links: z.array(z.object({ fromId: id, toId: id })).describe('cause → effect'),
  supportedPercent: number.describe('objectives of the lowest level that a project serves, by weight'),
  alignedPercent: number.describe('share of the money of running projects that serves an objective (KPI-21)'),
  orphans: z.array(OrphanProject).describe('running projects without an objective'),
  overdueConfirmations: z.number().int(),
  mayEdit: z.boolean(),
  whyNot: z
    .object({ rule: z.string(), params: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('the rule by which who asks may not edit'),
});
export type Strategy = z.output<typeof Strategy>;

export const ContributionInput = z.object({
  objectiveId: id,
  strength: z.number().int().min(0).max(5).describe('0 none to 5 decisive'),
  share: z.number().min(0).max(100).nullable().default(null).describe('per cent of its whole contribution'),
  reason: z.string().trim().max(1000).nullable().default(null),
});
export type ContributionInput = z.output<typeof ContributionInput>;
export const Contributions = z.object({
  contributions: z.array(ContributionInput).max(50).describe('all of them; what is left out is removed'),
});
export type Contributions = z.output<typeof Contributions>;

const Contribution = z.object({
  objectiveId: id,
  objectiveCode: z.string(),
  objective: z.string(),
  period: Period,
  strength: z.number().int(),
  share: number,
  reason: z.string().nullable(),
});

export const Confirmation = z.object({
  id,
  version,
  objectiveId: id,
  objectiveCode: z.string(),
  objective: z.string(),
  projectId: id,
  projectCode: z.string(),
  project: z.string(),
  manager: z.string().nullable(),
  changes: z.record(z.string(), z.array(z.unknown())).describe('field: [before, after]'),
  askedAt: z.string(),
  dueOn: z.iso.date(),
  isOverdue: z.boolean(),
  verdict: z.enum(verdicts).nullable(),
  note: z.string().nullable(),
  answeredBy: z.string().nullable(),
});
export type Confirmation = z.output<typeof Confirmation>;
export const Answer = z.object({
  version,
  verdict: z.enum(verdicts),
  note: z.string().trim().max(2000).nullable().default(null).describe('needed unless consistent'),
});
export type Answer = z.output<typeof Answer>;

export const ProjectObjectives = z.object({
  contributions: z.array(Contribution),
  confirmations: z.array(Confirmation),
  mayEdit: z.boolean(),
});

export const Contributor = z.object({
  kind: z.enum(contributorKinds),
  id,
  code: z.string(),
  name: z.string(),
  budgetFen: z.number().nullable().describe('integer 分'),
  alignment: number.describe('Σ weight × share (or strength ÷ 5), 0–100; null without a contribution'),
  cells: z.array(
    z.object({ objectiveId: id, strength: z.number().int(), share: number, reason: z.string().nullable() }),
  ),
});
export type Contributor = z.output<typeof Contributor>;
export const Matrix = z.object({
  objectives: z.array(
    z.object({
      id,
      code: z.string(),
      title: z.string(),
      totalWeight: z.number(),
      investedFen: z.number().describe('money of projects that goes to it, integer 分'),
      investedPercent: number.describe('its share of all money that serves the strategy'),
      gapPoints: number.describe('weight − share of the money; above 10 too little is invested'),
    }),
  ),
  rows: z.array(Contributor),
});

export const Links = z.object({
  period: Period,
  links: z
    .array(z.object({ fromId: id, toId: id }))
    .max(200)
    .describe('cause → effect, all of them'),
});
export type Links = z.output<typeof Links>;

export const ObjectiveTable = z.object({
  period: Period,
  table: z
    .string()
    .min(1)
    .max(200_000)
    .describe('rows copied from a spreadsheet, or CSV; the first row names the columns'),
});
export type ObjectiveTable = z.output<typeof ObjectiveTable>;

export const Saved = z.object({ ids: z.array(id) });
export const PeriodQuery = z.object({ period: Period.optional().describe('the latest where left out') });
