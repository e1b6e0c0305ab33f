import { z } from 'zod';

const id = z.uuid();

export const NewDeputy = z.object({
  personId: id.optional().describe('who is away; myself where left out (others: approval.manage)'),
  deputyId: id.describe('who acts in his place'),
  validFrom: z.iso.date().describe('first day'),
  validTo: z.iso.date().nullable().describe('last day; null: until ended'),
  reason: z.string().trim().max(200).nullish().describe('such as leave or travel'),
});
export type NewDeputy = z.output<typeof NewDeputy>;
export const DeputyEnd = z.object({
  version: z.number().int().describe('the version the user saw'),
  validTo: z.iso.date().describe('last day'),
});
export type DeputyEnd = z.output<typeof DeputyEnd>;
export const DeputyId = z.object({ id: id.describe('of the deputyship') });
export const DeputyQuery = z.object({
  all: z.stringbool().default(false).describe('of everybody; needs approval.manage'),
});
export const DeputyRecord = z.object({
  id,
  version: z.number().int().describe('raised by every change'),
  personId: id.describe('who is away'),
  person: z.string().describe('name'),
  deputyId: id.describe('who acts in his place'),
  deputy: z.string().describe('name'),
  validFrom: z.iso.date().describe('first day'),
  validTo: z.iso.date().nullable().describe('last day; null: until ended'),
  reason: z.string().nullable(),
});
export type DeputyRecord = z.output<typeof DeputyRecord>;
export const Deputies = z.object({ rows: z.array(DeputyRecord).describe('the latest first') });
export const DeputyCreated = z.object({ id });
