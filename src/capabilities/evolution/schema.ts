import { z } from 'zod';
import { signalGroups, signalIds, signalStates } from './names.ts';

export const OfficeId = z.object({ id: z.uuid().describe('the PMO unit') });

export const Signal = z.object({
  id: z.enum(signalIds),
  group: z.enum(signalGroups).describe('which step it speaks for'),
  value: z.number().nullable().describe('null where it cannot be known'),
  text: z.string().nullable().describe("the value in words, in the reader's language"),
  state: z.enum(signalStates).describe('whether its target is met; unknown without a value'),
  reason: z.string().nullable().describe('why there is no value'),
  rows: z
    .array(
      z.object({
        text: z.string(),
        value: z.string().nullable(),
        path: z.string().describe('page of the record'),
      }),
    )
    .describe('the records the value comes from, those the reader may open'),
  hidden: z.number().int().describe('further records that the reader may not open'),
});
export type Signal = z.output<typeof Signal>;
export const Signals = z.object({ signals: z.array(Signal) });
