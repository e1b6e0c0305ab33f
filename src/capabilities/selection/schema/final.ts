import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();
export const RoundId = z.object({ id });
export const StudyId = z.object({ id });
const FinalOutcome = z.enum(['selected', 'reserve', 'returned', 'rejected']);
export type FinalOutcome = z.output<typeof FinalOutcome>;

export const RankMove = z.object({
  id,
  title: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  reason: z.string(),
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  outcome: z.enum(['approved', 'rejected', 'withdrawn', 'terminated']).nullable().describe('null = waiting'),
  settledAt: z.string().nullable(),
});
export type RankMove = z.output<typeof RankMove>;
export const RankedLine = z.object({
  candidateId: id,
  rank: z.number().int(),
  number: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  total: z.number().nullable().describe('score out of 100'),
  costFen: z.number().nullable(),
  benefitFen: z.number().nullable(),
  complexity: z.number().nullable().describe('1–10'),
  riskLevel: z.enum(['low', 'medium', 'high']).nullable(),
  cumulativeFen: z.number().nullable().describe('what is used of the budget up to here, where it fits'),
  mandatoryReason: z.string().nullable(),
  fits: z.boolean().describe('above the budget line'),
  objections: z.number().int(),
  openObjections: z.number().int(),
  decision: z.object({ outcome: FinalOutcome, reason: z.string(), decidedAt: z.string() }).nullable(),
});
export type RankedLine = z.output<typeof RankedLine>;
export const Ranking = z.object({
  lineRule: z.enum(['strict', 'skip']),
  budgetFen: z.number().nullable(),
  usedFen: z.number(),
  freeFen: z.number().nullable(),
  benefitFen: z.number().nullable().describe('benefit expected of what is above the line'),
  rows: z.array(RankedLine),
  moves: z.array(RankMove),
  unpriced: z.array(z.string()).describe('projects whose cost nobody has said'),
});
export type Ranking = z.output<typeof Ranking>;
export const NewRankChange = z.object({
  candidateId: id,
  toRank: z.number().int().min(1),
  reason: z.string().trim().min(1).max(1000),
});
export type NewRankChange = z.output<typeof NewRankChange>;
export const RankChangeAsked = z.object({ id, approvalId: id });

const Vote = z.enum(['for', 'against', 'abstain']);
export const MeetingRecord = z.object({
  id,
  version: z.number().int(),
  heldOn: day,
  quorum: z.number().int(),
  chairId: id.nullable(),
  members: z.array(
    z.object({ personId: id, name: z.string(), isPresent: z.boolean(), vote: Vote.nullable() }),
  ),
  concludedAt: z.string().nullable(),
  blockedBy: z
    .object({ rule: z.string(), params: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('why nothing can be decided yet'),
});
export type MeetingRecord = z.output<typeof MeetingRecord>;
export const Meeting = z.object({ meeting: MeetingRecord.nullable() });
export const NewMeeting = z.object({
  heldOn: day,
  group: z
    .object({
      memberIds: z.array(id).min(1).max(30),
      chairId: id.nullable(),
      quorum: z.number().int().min(1),
    })
    .optional()
    .describe('who decides where no core group is set up'),
});
export type NewMeeting = z.output<typeof NewMeeting>;
export const AttendanceInput = z.object({ version: z.number().int(), present: z.array(id).max(30) });
export const VotesInput = z.object({
  votes: z
    .array(z.object({ personId: id, vote: Vote }))
    .min(1)
    .max(30),
});
export type VotesInput = z.output<typeof VotesInput>;
export const DecisionInput = z.object({
  outcomes: z
    .array(z.object({ candidateId: id, outcome: FinalOutcome, reason: z.string().trim().max(1000) }))
    .max(500)
    .describe('where the decision is not what rank and budget line say'),
});
export type DecisionInput = z.output<typeof DecisionInput>;

export const StudyQuestion = z.object({
  objective: z
    .enum(['score', 'benefit', 'npv', 'expected-npv'])
    .describe('what is added up: scores favour many small projects'),
  budgetFen: z.number().int().min(0).nullable().describe('null = the budget of the round'),
  withCapacity: z.boolean().describe('people by role and month count'),
  mostShift: z.number().int().min(0).max(12).describe('months a project may start later'),
  seconds: z.number().min(1).max(120).describe('processor seconds'),
  mix: z
    .record(
      z.string(),
      z
        .object({ min: z.number().min(0).max(1), max: z.number().min(0).max(1) })
        .refine(({ min, max }) => min <= max, { error: 'min is above max' }),
    )
    .optional()
    .describe('share of the cost each category may have'),
  monthly: z
    .array(z.object({ month: day.describe('any day of the month'), fen: z.number().int().min(0) }))
    .max(240)
    .optional()
    .describe(
      'most that may be spent in a month; months left out are free, what is left over is not carried on',
    ),
});
export type StudyQuestion = z.output<typeof StudyQuestion>;

const Entry = z.object({
  id,
  title: z.string(),
  because: z.enum(['mandatory', 'excluded', 'required', 'worth', 'impossible']),
  price: z
    .object({ least: z.number(), most: z.number().nullable() })
    .describe('what deciding otherwise costs'),
  leaves: z.array(z.string()).describe('who would go'),
  enters: z.array(z.string()).describe('who would come besides'),
  needs: z
    .object({
      value: z.number().nullable().describe('so much more value lets it in'),
      budgetFen: z.number().nullable().describe('so much more money lets it in'),
      limits: z
        .array(z.object({ name: z.string(), month: day.nullable(), more: z.number() }))
        .nullable()
        .describe('so much more of these lets it in beside all others'),
    })
    .nullable()
    .describe('smallest changes, each verified by solving again; only for what is left out'),
});
export const StudyAnswer = z.object({
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  value: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable().describe('proven'),
  costFen: z.number(),
  selected: z.array(
    z.object({ id, title: z.string(), startsOn: day.nullable(), shiftMonths: z.number().int() }),
  ),
  chosen: z.array(Entry),
  left: z.array(Entry),
  conflict: z
    .array(z.object({ kind: z.string(), at: z.string() }))
    .describe('promises that cannot all be kept'),
  frontier: z.array(
    z.object({ costFen: z.number(), value: z.number(), bound: z.number(), titles: z.array(z.string()) }),
  ),
  isWhole: z.boolean().describe('whether the conflict is proven to be the smallest'),
});
export type StudyAnswer = z.output<typeof StudyAnswer>;
export const StudyRecord = z.object({
  id,
  askedAt: z.string(),
  askedBy: z.string().nullable(),
  question: StudyQuestion,
  jobId: id.nullable(),
  answer: StudyAnswer.nullable(),
});
export type StudyRecord = z.output<typeof StudyRecord>;
export const Studies = z.object({ rows: z.array(StudyRecord), total: z.number().int() });
export const StudyStarted = z.object({ id, jobId: id });
