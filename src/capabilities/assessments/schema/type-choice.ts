import { z } from 'zod';
import { formNames, typeNames } from '../names.ts';

const id = z.uuid();
const degree = z.coerce.number<number>().int().min(1).max(5);
const PmoType = z.enum(typeNames);

export const TypeInputs = z.object({
  maturity: z.number().min(0).max(5).nullable().describe('measured index; null where nothing was measured'),
  level: z.enum(['initial', 'managed', 'optimising']).nullable(),
  sponsorship: degree.describe('support of the executives, 1–5'),
  authority: degree.describe('authority that is granted, 1–5'),
  culture: degree.describe('how far the departments accept control, 1–5'),
  form: z.enum(formNames),
  people: z.number().int().min(1).nullable().describe('of the organisation; a hint for the structure only'),
  present: z
    .object({
      type: PmoType,
      from: z.iso.date(),
      months: z.number().int().describe('full months since then'),
      stepMonths: z.number().int().default(12).describe('shortest expected time of a step, months'),
    })
    .nullable()
    .describe('type in force; null where there is none, or one of its own'),
});
export type TypeInputs = z.output<typeof TypeInputs>;

export const TypeQuery = z.object({
  office: id.describe('PMO unit'),
  sponsorship: degree,
  authority: degree,
  culture: degree.default(3),
  form: z.enum(formNames),
  people: z.coerce.number<number>().int().min(1).optional(),
});
export type TypeQuery = z.output<typeof TypeQuery>;

const Reason = z.object({
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.output<typeof Reason>;

export const TypeAdvice = z.object({
  recommended: PmoType,
  offered: z.array(PmoType).describe('could be taken at once'),
  reasons: z.array(Reason),
  warnings: z.array(Reason.extend({ type: PmoType })).describe('what will not work, by type'),
  structure: z.enum(['central', 'dispersed', 'mixed']).nullable().describe('a hint of size only'),
});
export type TypeAdvice = z.output<typeof TypeAdvice>;

export const TypeAdviceAnswer = TypeAdvice.extend({ inputs: TypeInputs });
export type TypeAdviceAnswer = z.output<typeof TypeAdviceAnswer>;

export const NewTypeChoice = z.object({
  pmoUnitId: id,
  sponsorship: degree,
  authority: degree,
  culture: degree.default(3),
  form: z.enum(formNames),
  people: z.number().int().min(1).nullable().default(null),
  chosen: PmoType,
  reason: z
    .string()
    .trim()
    .max(1000)
    .default('')
    .describe('demanded where another than the recommended is chosen'),
  effectiveOn: z.iso.date(),
});
export type NewTypeChoice = z.output<typeof NewTypeChoice>;

export const TypeChoice = z.object({
  id,
  pmoUnitId: id,
  pmoUnit: z.string(),
  chosenAt: z.string(),
  chosenBy: z.string().nullable(),
  inputs: TypeInputs,
  recommended: PmoType,
  chosen: PmoType,
  advice: TypeAdvice,
  reason: z.string().nullable(),
  effectiveOn: z.iso.date(),
});
export type TypeChoice = z.output<typeof TypeChoice>;
export const TypeChoices = z.object({ rows: z.array(TypeChoice).describe('latest first') });
export const TypeChoiceQuery = z.object({ office: id.optional().describe('only of this PMO unit') });
