import { z } from 'zod';

/** What becomes of the good rows of a table that has faulty ones. */
export const RowsQuery = z.object({
  faulty: z
    .enum(['refuse', 'skip'])
    .default('refuse')
    .describe('refuse: one faulty row and nothing is saved; skip: the good rows are saved'),
});
export type RowsQuery = z.output<typeof RowsQuery>;

export const RowsImported = z.object({
  isSaved: z.boolean(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  faults: z.array(
    z.object({
      row: z.number().int().describe('row as an editor numbers it'),
      column: z.string(),
      value: z.string(),
      why: z.tuple([z.string(), z.string()]).readonly().describe('the same in Chinese and English'),
    }),
  ),
});
export type RowsImported = z.output<typeof RowsImported>;
