import { z } from 'zod';
import { proposalStates } from '../names.ts';

const id = z.uuid();

export const ObjectiveCandidates = z.object({
  rows: z
    .array(
      z.object({
        id,
        code: z.string(),
        name: z.string(),
        state: z.enum(proposalStates),
        costFen: z.number().int().nullable().describe('integer 分; null where it cannot be known'),
        alignment: z.number().nullable().describe('Σ weight × strength ÷ 5, 0–100'),
        cells: z.array(
          z.object({
            objectiveId: id,
            strength: z.number().int().describe('1 weak to 5 decisive'),
            share: z.number().nullable().describe('per cent of its whole contribution'),
          }),
        ),
      }),
    )
    .describe('proposals in hand that name an objective of the period'),
  objectives: z
    .array(z.object({ id, proposalIds: z.array(id) }))
    .describe('for each objective the candidates of it, of those below it and of those it belongs to'),
});
export type ObjectiveCandidates = z.output<typeof ObjectiveCandidates>;
export type ObjectiveCandidate = ObjectiveCandidates['rows'][number];
