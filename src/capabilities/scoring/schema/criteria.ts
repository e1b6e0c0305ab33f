import { z } from 'zod';

const id = z.uuid();
export const CriteriaSetId = z.object({ id });
const points = z.number().int().min(1).max(5);

const ScalePoint = z.object({ points, text: z.string().trim().min(1).max(400) });
const RoiStep = z.object({
  points,
  fromPercent: z
    .number()
    .nullable()
    .describe('return on investment in % from which on; null = any lower one'),
});
const criterionFields = z.object({
  name: z.string().trim().min(1).max(80),
  guidance: z.string().trim().max(1000).nullable(),
  weight: z.number().min(0).max(100).describe('all together 100'),
  scale: z.array(ScalePoint).max(5).describe('what 1 to 5 points mean, 5 always the good end'),
  roiScale: z.array(RoiStep).max(5).nullable().describe('points a return on investment earns'),
});
const KnockOut = z.object({
  kind: z.enum(['no-sponsor', 'stated']).describe('no-sponsor is checked by itself'),
  name: z.string().trim().min(1).max(200),
});
export const Judgement = z.object({
  row: z.number().int().min(0).describe('place of the criterion, from 0'),
  column: z.number().int().min(0).describe('place of the criterion it is compared with'),
  value: z.number().positive().max(9).describe('1 alike … 9 far more important; below 1 less important'),
});
export type Judgement = z.output<typeof Judgement>;

export const CriteriaContent = z.object({
  name: z.string().trim().min(1).max(120),
  projectClass: z.enum(['A', 'B', 'C']).nullable().describe('null = every class'),
  passLine: z.number().min(0).max(100).describe('points out of 100 that pass the preliminary selection'),
  criteria: z.array(criterionFields).min(1).max(10),
  knockOuts: z.array(KnockOut).max(20),
  judgements: z.array(Judgement).max(45).describe('pairs above the diagonal; empty = weights set by hand'),
});
export type CriteriaContent = z.output<typeof CriteriaContent>;
export const CriteriaChange = CriteriaContent.extend({ version: z.number().int() });
export type CriteriaChange = z.output<typeof CriteriaChange>;
export const AtVersion = z.object({ version: z.number().int() });

export const CriterionRecord = criterionFields.extend({ id });
export type CriterionRecord = z.output<typeof CriterionRecord>;
export const KnockOutRecord = KnockOut.extend({ id });
export type KnockOutRecord = z.output<typeof KnockOutRecord>;

const Pairwise = z.object({
  weights: z.array(z.number()).describe('in %, in the order of the criteria'),
  lambdaMax: z.number(),
  cr: z.number().nullable().describe('consistency ratio; null for two criteria'),
  verdict: z.enum(['accept', 'review', 'reject']),
  doubtful: z.array(z.object({ row: z.number(), column: z.number(), implied: z.number() })),
});

export const CriteriaSetRecord = z.object({
  id,
  version: z.number().int(),
  familyId: id,
  edition: z.number().int(),
  name: z.string(),
  projectClass: z.enum(['A', 'B', 'C']).nullable(),
  passLine: z.number(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  criteria: z.array(CriterionRecord),
  knockOuts: z.array(KnockOutRecord),
  judgements: z.array(Judgement),
  pairwise: Pairwise.nullable().describe(
    'weights by the pairwise judgements, null unless all pairs are judged',
  ),
  rounds: z.array(z.object({ id, number: z.string() })).describe('rounds it is frozen to'),
});
export type CriteriaSetRecord = z.output<typeof CriteriaSetRecord>;

const CriteriaSetLine = CriteriaSetRecord.pick({
  id: true,
  familyId: true,
  edition: true,
  name: true,
  projectClass: true,
  passLine: true,
  publishedAt: true,
}).extend({ weights: z.number(), criteria: z.number().int(), rounds: z.array(z.string()) });
export const CriteriaSets = z.object({ rows: z.array(CriteriaSetLine), total: z.number().int() });
export type CriteriaSets = z.output<typeof CriteriaSets>;
export const Created = z.object({ id });
