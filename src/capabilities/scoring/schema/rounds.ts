import { z } from 'zod';
import { CriterionRecord, KnockOutRecord } from './criteria.ts';

const id = z.uuid();
const day = z.iso.date();
const fen = z.number().int().min(0).describe('integer 分');
export const RoundId = z.object({ id });
export const CandidateId = z.object({ id });
export const AssessorId = z.object({ id, personId: id });

const roundFields = z.object({
  name: z.string().trim().min(1).max(120),
  opensOn: day.nullable(),
  closesOn: day.nullable(),
  scoringDueOn: day.nullable(),
  consultationDueOn: day.nullable(),
  decidesOn: day.nullable(),
  budgetFen: fen.nullable(),
  lineRule: z.enum(['strict', 'skip']).describe('strict stops at the first that does not fit; skip fills up'),
});
export const NewRound = roundFields
  .partial()
  .extend({ year: z.number().int().min(2000).max(2100), number: z.string().trim().max(20).optional() });
export type NewRound = z.output<typeof NewRound>;
export const RoundChange = roundFields.partial().extend({ version: z.number().int() });
export type RoundChange = z.output<typeof RoundChange>;
export const RoundCriteria = z.object({ criteriaSetId: id });
export const NewCandidates = z.object({ proposalIds: z.array(id).min(1).max(500) });
export const NewAssessors = z.object({ personIds: z.array(id).min(1).max(50) });

export const Demand = z.object({
  role: z.string().trim().min(1).max(60),
  month: z.number().int().min(0).max(119).describe('months after its start, 0 the first'),
  people: z.number().min(0).max(10_000),
});
export type Demand = z.output<typeof Demand>;
const Relation = z.object({ otherId: id, kind: z.enum(['requires', 'excludes']) });
export const CandidateChange = z
  .object({
    mandatoryReason: z.string().trim().max(1000).nullable().describe('null = not mandatory'),
    isMandatory: z.boolean().describe('true asks for the reason in writing'),
    knockOut: z.object({ id, reason: z.string().trim().max(1000) }).nullable(),
    startsOn: day.nullable().describe('a day in the month it would start'),
    shiftMonths: z.number().int().min(0).max(24),
    category: z.string().trim().max(40).nullable(),
    demand: z.array(Demand).max(2000),
    relations: z.array(Relation).max(200),
  })
  .partial()
  .extend({ version: z.number().int() });
export type CandidateChange = z.output<typeof CandidateChange>;

export const Candidate = z.object({
  id,
  version: z.number().int(),
  proposalId: id,
  number: z.string(),
  title: z.string(),
  unitId: id.nullable(),
  unit: z.string().nullable(),
  costFen: z.number().nullable(),
  roiPercent: z.number().nullable(),
  hasSponsor: z.boolean(),
  mandatoryReason: z.string().nullable(),
  knockOuts: z
    .array(z.object({ name: z.string(), reason: z.string().nullable() }))
    .describe('rules that apply'),
  startsOn: day.nullable(),
  shiftMonths: z.number().int(),
  category: z.string().nullable(),
  rank: z.number().int().nullable(),
  demand: z.array(Demand),
  relations: z.array(Relation.extend({ title: z.string() })),
});
export type Candidate = z.output<typeof Candidate>;

export const RoundRecord = roundFields.extend({
  id,
  version: z.number().int(),
  number: z.string(),
  year: z.number().int(),
  criteriaSetId: id.nullable(),
  criteriaName: z.string().nullable().describe('name and edition of the frozen criteria'),
  frozenAt: z.string().nullable(),
  passLine: z.number().nullable(),
  candidates: z.array(Candidate),
  assessors: z.array(
    z.object({
      personId: id,
      name: z.string(),
      unit: z.string().nullable(),
      submittedAt: z.string().nullable(),
    }),
  ),
  mayManage: z.boolean(),
});
export type RoundRecord = z.output<typeof RoundRecord>;

const RoundLine = z.object({
  id,
  number: z.string(),
  name: z.string(),
  criteriaName: z.string().nullable(),
  candidates: z.number().int(),
  assessors: z.number().int(),
  submitted: z.number().int(),
  budgetFen: z.number().nullable(),
  decidesOn: day.nullable(),
});
export const Rounds = z.object({ rows: z.array(RoundLine), total: z.number().int() });
export type Rounds = z.output<typeof Rounds>;

export const SheetPoint = z.object({
  candidateId: id,
  criterionId: id,
  points: z.number().int().min(1).max(5),
  reason: z.string().trim().max(1000).nullable(),
});
export type SheetPoint = z.output<typeof SheetPoint>;
export const SheetPoints = z.object({ points: z.array(SheetPoint).max(5000) });

export const Sheet = z.object({
  roundId: id,
  number: z.string(),
  name: z.string(),
  dueOn: day.nullable(),
  submittedAt: z.string().nullable(),
  criteria: z.array(CriterionRecord),
  candidates: z.array(
    Candidate.pick({
      id: true,
      number: true,
      title: true,
      unit: true,
      costFen: true,
      roiPercent: true,
    }).extend({
      isOwnUnit: z.boolean().describe('of my own department: I do not judge it'),
      roiPoints: z.record(z.string(), z.number()).describe('points its return earns, by criterion'),
    }),
  ),
  points: z.array(SheetPoint),
});
export type Sheet = z.output<typeof Sheet>;

const CriterionScore = z.object({
  criterionId: id,
  mean: z.number().nullable(),
  spread: z.number().nullable().describe('highest less lowest points'),
  given: z.array(
    z.object({ personId: id, name: z.string(), points: z.number(), reason: z.string().nullable() }),
  ),
});
const ScoreLine = z.object({
  candidateId: id,
  title: z.string(),
  total: z.number().nullable().describe('out of 100; null where a criterion has no points'),
  widest: z.number().nullable().describe('the widest spread of all criteria'),
  criteria: z.array(CriterionScore),
});
export type ScoreLine = z.output<typeof ScoreLine>;
export const Scores = z.object({
  waitingFor: z.array(z.string()).describe('assessors who have not handed in; while any, nobody sees points'),
  criteria: z.array(CriterionRecord),
  knockOuts: z.array(KnockOutRecord),
  passLine: z.number().nullable(),
  rows: z.array(ScoreLine).describe('highest first; empty while somebody is waited for'),
  unstable: z.array(z.string()).describe('criteria whose weight ±20 % changes who passes'),
});
export type Scores = z.output<typeof Scores>;
