import { z } from 'zod';
import { ReadingRow, Version } from './charter.ts';

const id = z.uuid();
const day = z.iso.date();
const fields = {
  statement: z.string().trim().min(1).max(4000).describe('the policy itself'),
  objectives: z
    .array(z.string().trim().min(1).max(200))
    .max(30)
    .describe('codes of the strategic objectives it serves, such as SO-2'),
  reviewOn: day.describe('day on which a review is due'),
};

export const PolicyRecord = z.object({
  id,
  version: z.number().int(),
  officeId: id,
  office: z.string(),
  year: z.number().int(),
  ...fields,
  publishedOn: day.nullable(),
  publishedBy: z.string().nullable(),
  readings: z.array(ReadingRow),
  isMineToRead: z.boolean(),
  mayUpdate: z.boolean(),
});
export type PolicyRecord = z.output<typeof PolicyRecord>;
export const PolicyList = z.object({ rows: z.array(PolicyRecord), total: z.number().int() });

export const NewPolicy = z.object({
  officeId: id,
  year: z.number().int().min(2000).max(2100),
  statement: fields.statement,
  objectives: fields.objectives.default([]),
  reviewOn: fields.reviewOn.optional().describe('10 January of the next year where left out'),
});
export type NewPolicy = z.output<typeof NewPolicy>;
export const PolicyChange = z.object({
  version: Version,
  statement: fields.statement.optional(),
  objectives: fields.objectives.optional(),
  reviewOn: fields.reviewOn.optional(),
});
export type PolicyChange = z.output<typeof PolicyChange>;
export const PolicyPublication = z.object({ version: Version });
