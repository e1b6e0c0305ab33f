import { z } from 'zod';
import { costKinds } from './names.ts';

const id = z.uuid();
const day = z.iso.date();
const version = z.number().int().describe('version of the record the change is based on');

export const ProjectId = z.object({ id });
export const MandateId = z.object({ id });

export const MandateInput = z.object({
  version: version.optional().describe('of the draft that is changed; left out for the first'),
  managerId: id.nullable().optional().describe('the project manager where left out'),
  sponsorId: id.nullable().optional().describe('the sponsor of the project where left out'),
  budgetCapFen: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('budget of the project where left out, integer 分'),
  rights: z.string().trim().min(1).max(4000).optional().describe('the usual ones where left out'),
  successCriteria: z.string().trim().min(1).max(4000).optional().describe('the goals where left out'),
  validFrom: day.optional().describe('today where left out'),
  validTo: day.nullable().optional(),
});
export type MandateInput = z.output<typeof MandateInput>;

const Mandate = z.object({
  id,
  version,
  manager: z.string().nullable(),
  sponsor: z.string().nullable(),
  budgetCapFen: z.number().int().describe('integer 分'),
  rights: z.string(),
  successCriteria: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
  sha256: z.string().nullable().describe('hash of what was signed'),
});
export const ProjectMandate = z.object({
  mandate: Mandate.nullable().describe('the one in force, else the draft; null: nothing may be booked yet'),
  superseded: z.array(Mandate).describe('signed before, for a former manager or replaced; the latest first'),
  isRenewalDue: z.boolean().describe('the manager has changed since the last signature'),
  spentFen: z.number().int().describe('booked so far, integer 分'),
  mayPrepare: z.boolean(),
  maySign: z.boolean(),
  mayBook: z.boolean(),
});
export type ProjectMandate = z.output<typeof ProjectMandate>;
export const Signature = z.object({ version });

export const NewCost = z.object({
  onDate: day,
  amountFen: z
    .number()
    .int()
    .refine((fen) => fen !== 0)
    .describe('integer 分; below 0 takes back'),
  kind: z.enum(costKinds),
  note: z.string().trim().max(1000).nullable().default(null),
});
export type NewCost = z.output<typeof NewCost>;
const Cost = z.object({
  id,
  onDate: day,
  amountFen: z.number().int(),
  kind: z.enum(costKinds),
  note: z.string().nullable(),
  bookedBy: z.string().nullable(),
});
export const Costs = z.object({ rows: z.array(Cost), total: z.number().int() });
export const Created = z.object({ id });
export const DocumentQuery = z.object({ format: z.enum(['docx', 'pdf']).default('docx') });
