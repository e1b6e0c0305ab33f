import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();
export const CandidateId = z.object({ id });
export const ConsultationId = z.object({ id });
export const OpinionId = z.object({ id });

const PreliminaryOutcome = z.enum(['passed', 'out', 'returned']);
export const PreliminaryLine = z.object({
  candidateId: id,
  number: z.string(),
  title: z.string(),
  total: z.number().nullable().describe('out of 100'),
  knockOuts: z.array(z.string()),
  mandatoryReason: z.string().nullable(),
  suggested: PreliminaryOutcome,
  suggestedReason: z.string(),
  decision: z
    .object({
      outcome: PreliminaryOutcome,
      reason: z.string(),
      decidedBy: z.string().nullable(),
      decidedAt: z.string(),
      readAt: z.string().nullable().describe('when the proposer confirmed to have read it'),
    })
    .nullable(),
});
export type PreliminaryLine = z.output<typeof PreliminaryLine>;
export const Preliminary = z.object({
  passLine: z.number().nullable(),
  waitingFor: z.array(z.string()).describe('assessors who have not handed in'),
  isDecided: z.boolean(),
  rows: z.array(PreliminaryLine),
});
export type Preliminary = z.output<typeof Preliminary>;
export const PreliminaryInput = z.object({
  decisions: z
    .array(z.object({ candidateId: id, outcome: PreliminaryOutcome, reason: z.string().trim().max(1000) }))
    .max(500)
    .describe('where the decision is not what criteria and pass line suggest'),
});
export type PreliminaryInput = z.output<typeof PreliminaryInput>;

const RoleMonth = z.object({
  role: z.string().trim().min(1).max(60),
  month: day.describe('any day of the month'),
  people: z.number().min(0).max(100_000),
});
export const RoleCapacities = z.object({ rows: z.array(RoleMonth), total: z.number().int() });
export const RoleCapacityInput = z.object({ rows: z.array(RoleMonth).min(1).max(5000) });
export type RoleCapacityInput = z.output<typeof RoleCapacityInput>;

export const CapacityQuery = z.object({
  shifts: z
    .string()
    .max(20_000)
    .optional()
    .describe('what if: candidate:months pairs by comma; others as saved'),
});
const Load = z.object({
  month: day,
  need: z.number().describe('people: committed, probable and asked together'),
  committed: z.number().describe('by what other rounds chose and is not closed or terminated'),
  probable: z.number().describe('by what other rounds hold in reserve, half of it'),
  asked: z.number().describe('by the candidates of this round'),
  capacity: z.number().nullable().describe('null where nobody said how many there are'),
  balance: z.number().nullable().describe('capacity less need'),
  parts: z
    .array(
      z.object({
        kind: z.enum(['committed', 'probable', 'asked']),
        title: z.string(),
        roundNumber: z
          .string()
          .nullable()
          .describe('the round that decided; null for a candidate of this one'),
        share: z.number().describe('1 chosen, 0.5 in reserve'),
        people: z.number().describe('in the month, times its share'),
      }),
    )
    .describe('what the need is made of'),
});
export const CapacityCheck = z.object({
  months: z.array(day),
  roles: z.array(z.object({ role: z.string(), months: z.array(Load) })),
  candidates: z.array(
    z.object({
      id,
      title: z.string(),
      startsOn: day.nullable(),
      shiftMonths: z.number().int(),
      share: z.number().describe('1 chosen, 0.5 in reserve'),
      hasDemand: z.boolean(),
      version: z.number().int(),
    }),
  ),
  over: z.array(z.object({ role: z.string(), month: day, need: z.number(), capacity: z.number() })),
  relief: z
    .array(z.object({ candidateId: id, title: z.string(), months: z.number().int() }))
    .describe('single shifts after which nothing is over'),
});
export type CapacityCheck = z.output<typeof CapacityCheck>;

const Opinion = z.enum(['agree', 'reserve', 'object']);
const OpinionRecord = z.object({
  id,
  candidateId: id,
  title: z.string(),
  opinion: Opinion,
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export const ConsultationRecord = z.object({
  id,
  version: z.number().int(),
  roundId: id,
  roundNumber: z.string(),
  unit: z.string(),
  personId: id,
  person: z.string(),
  dueOn: day.nullable(),
  givenAt: z.string().nullable(),
  capacityStatement: z.string().nullable(),
  opinions: z.array(OpinionRecord),
  candidates: z.array(z.object({ id, title: z.string(), costFen: z.number().nullable() })),
});
export type ConsultationRecord = z.output<typeof ConsultationRecord>;
export const Consultations = z.object({
  rows: z.array(ConsultationRecord),
  openObjections: z.number().int(),
});
export type Consultations = z.output<typeof Consultations>;
export const NewConsultations = z.object({
  units: z
    .array(z.object({ unitId: id, personId: id.describe('who answers for it') }))
    .min(1)
    .max(100),
  dueOn: day.nullable(),
});
export type NewConsultations = z.output<typeof NewConsultations>;
export const ConsultationInput = z.object({
  version: z.number().int(),
  capacityStatement: z.string().trim().max(2000).nullable(),
  opinions: z
    .array(z.object({ candidateId: id, opinion: Opinion, reason: z.string().trim().max(2000).nullable() }))
    .max(500),
});
export type ConsultationInput = z.output<typeof ConsultationInput>;
export const AnswerInput = z.object({ answer: z.string().trim().min(1).max(2000) });

const OwnResult = z.object({
  candidateId: id,
  roundNumber: z.string(),
  title: z.string(),
  stage: z.enum(['preliminary', 'final']),
  outcome: z.string(),
  reason: z.string(),
  decidedAt: z.string(),
  readAt: z.string().nullable(),
});
export const OwnResults = z.object({ rows: z.array(OwnResult), total: z.number().int() });
export type OwnResults = z.output<typeof OwnResults>;
