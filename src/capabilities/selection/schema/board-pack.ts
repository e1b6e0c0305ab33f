import { z } from 'zod';

const id = z.uuid();
const number = z.number().nullable();
const text = z.string().nullable();

/**
 * What the meeting's papers show, as it stood when they were made. The shape is its own, so that papers of
 * earlier years are still printed when rounds and studies tell more than they do today.
 */
export const PackContent = z.object({
  edition: z.literal(1).describe('of this shape'),
  enterprise: z.string(),
  asOf: z.iso.datetime({ offset: true }).describe('when the data was gathered'),
  madeBy: z.string(),
  round: z.object({
    number: z.string(),
    name: z.string(),
    candidates: z.array(
      z.object({ id, roiPercent: number, startsOn: text, npvFen: number.describe('integer 分') }),
    ),
  }),
  ranking: z.object({
    budgetFen: number,
    usedFen: z.number(),
    freeFen: number,
    rows: z.array(
      z.object({
        candidateId: id,
        rank: z.number().int(),
        title: z.string(),
        unit: text,
        total: number,
        costFen: number,
        benefitFen: number,
        complexity: number,
        cumulativeFen: number,
        mandatoryReason: text,
        fits: z.boolean(),
      }),
    ),
  }),
  scores: z.object({
    criteria: z.array(z.object({ id, name: z.string() })),
    rows: z.array(
      z.object({
        candidateId: id,
        criteria: z.array(z.object({ criterionId: id, mean: number, spread: number })),
      }),
    ),
  }),
  capacity: z.object({
    roles: z.array(
      z.object({
        role: z.string(),
        months: z.array(z.object({ month: z.string(), need: z.number(), capacity: number })),
      }),
    ),
  }),
  consultations: z.object({
    rows: z.array(
      z.object({
        unit: z.string(),
        opinions: z.array(z.object({ candidateId: id, reason: text, answer: text })),
      }),
    ),
  }),
  study: z
    .object({
      frontier: z.array(z.object({ costFen: z.number(), value: z.number(), titles: z.array(z.string()) })),
    })
    .nullable()
    .describe('the latest one answered'),
});
export type PackContent = z.output<typeof PackContent>;

export const BoardPackId = z.object({ id });
export const PackFormat = z.object({
  format: z.enum(['pptx', 'docx', 'pdf', 'json']).describe('json = the data itself, as its digest was taken'),
});
export type PackFormat = z.output<typeof PackFormat>['format'];
export const BoardPackRecord = z.object({
  id,
  madeAt: z.string().describe('the instant its data stands for'),
  madeBy: z.string(),
  sha256: z.string().describe('digest of the data'),
});
export type BoardPackRecord = z.output<typeof BoardPackRecord>;
export const BoardPacks = z.object({ rows: z.array(BoardPackRecord), total: z.number().int() });
