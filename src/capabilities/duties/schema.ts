import { z } from 'zod';
import { matrixStates, parts, ruleStates } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const text = (most: number) => z.string().trim().min(1).max(most);
const version = z.number().int().min(1).describe('version of the record the change is based on');

export const OfficeId = z.object({ id: id.describe('the PMO unit') });
export const MatrixId = z.object({ id: id.describe('the version of the duty matrix') });
export const ActivityId = z.object({ id: id.describe('the activity') });
export const RuleId = z.object({ id: id.describe('the rule') });
export const Created = z.object({ id });

export const MatrixQuery = z.object({
  number: z.coerce
    .number<number>()
    .int()
    .min(1)
    .optional()
    .describe('version; the draft, else the one in force, where left out'),
});

const activityFields = z.object({
  code: text(60).describe('process of the method it belongs to (milestone-review), or a name of its own'),
  name: text(100),
});
export const NewMatrix = z.object({
  activities: z
    .array(activityFields)
    .max(200)
    .optional()
    .describe('of a first version; a later one begins with those in force'),
});
export type NewMatrix = z.output<typeof NewMatrix>;
export const NewActivity = activityFields;
export type NewActivity = z.output<typeof NewActivity>;

const partFields = z.object({
  unitId: id.describe('department or unit of the PMO'),
  part: z.enum(parts),
  note: z.string().trim().max(100).nullable().describe('what of it: 质量结论'),
});
export const PartsContent = z.object({
  version,
  parts: z.array(partFields).max(60).describe('all parts of the activity'),
});
export type PartsContent = z.output<typeof PartsContent>;

export const NewNegotiation = z.object({
  heldOn: day,
  people: text(200).describe('who negotiated'),
  agreement: text(1000).describe('what was agreed'),
});
export type NewNegotiation = z.output<typeof NewNegotiation>;

const Negotiation = NewNegotiation.extend({ id, author: z.string().nullable() });
const Conflict = z.object({
  kind: z.enum(['two-a', 'no-a']),
  activity: z.string(),
  units: z.array(z.string()).readonly().describe('units that have an A'),
});
export const Activity = activityFields.extend({
  id,
  version: z.number().int(),
  settled: z.boolean().describe('agreed: has exactly one A and keeps it'),
  parts: z.array(partFields.extend({ unit: z.string() })),
  conflict: Conflict.nullable(),
  negotiations: z.array(Negotiation),
});
export type Activity = z.output<typeof Activity>;
const MatrixHead = z.object({
  id,
  version: z.number().int(),
  number: z.number().int(),
  state: z.enum(matrixStates),
  inForceOn: day.nullable(),
});
export const Matrix = z.object({
  matrix: MatrixHead.extend({
    activities: z.array(Activity),
    conflicts: z.array(Conflict),
  }).nullable(),
  versions: z.array(MatrixHead).describe('the newest first'),
});
export type Matrix = z.output<typeof Matrix>;

const stanceFields = z.object({
  personId: id,
  notedOn: day,
  attitude: z.number().int().min(-2).max(2).describe('-2 strongly against … 2 strongly for'),
  influence: z.number().int().min(1).max(5).describe('1 little … 5 decisive'),
  concern: z.string().trim().max(500).nullable().describe('what worries the manager'),
  agreement: z.string().trim().max(500).nullable().describe('what was agreed; becomes a draft rule'),
});
export const NewStance = stanceFields.extend({
  concern: stanceFields.shape.concern.default(null),
  agreement: stanceFields.shape.agreement.default(null),
});
export type NewStance = z.output<typeof NewStance>;
export const Stance = stanceFields.extend({
  name: z.string(),
  unit: z.string().nullable(),
  trend: z.array(z.object({ notedOn: day, attitude: z.number().int() })).describe('oldest first'),
});
export type Stance = z.output<typeof Stance>;
export const Stances = z.object({ stances: z.array(Stance) });

export const GuidelineRule = z.object({
  id,
  version: z.number().int(),
  rule: z.string(),
  state: z.enum(ruleStates),
  source: z
    .object({ person: z.string(), notedOn: day })
    .nullable()
    .describe('agreement it comes from; only for who may read the manager map'),
});
export type GuidelineRule = z.output<typeof GuidelineRule>;
export const GuidelineRules = z.object({ rules: z.array(GuidelineRule) });
export const RuleChange = z.object({
  version,
  rule: text(500).optional(),
  state: z.enum(ruleStates).optional(),
});
export type RuleChange = z.output<typeof RuleChange>;
