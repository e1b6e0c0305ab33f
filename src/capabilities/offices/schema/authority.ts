import { z } from 'zod';
import { Bilingual } from '../../method/schema/content.ts';
import { Centre } from '../../organisation/schema.ts';
import { NewType, Preset, ReportTo, Told } from './offices.ts';

const day = z.iso.date();
const fen = z.number().int().min(0).nullable();
const ProjectClass = z.enum(['A', 'B', 'C']);
const LevelNumber = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);

export const SayQuery = z.object({
  class: ProjectClass.optional().describe('class of the project asked about'),
  projectType: z.string().max(60).optional(),
  amountFen: z.coerce.number<number>().int().min(0).optional().describe('分'),
  on: day.optional().describe('day asked about; today where left out'),
});
export type SayQuery = z.output<typeof SayQuery>;

const overrideFields = {
  point: z.string().describe('decision point, as DP-05'),
  level: LevelNumber.nullable().default(null).describe('0–5; null for a manner'),
  mode: z.string().max(60).nullable().default(null).describe('for a point that is a manner'),
  projectClass: ProjectClass.nullable().default(null),
  projectType: z.string().max(60).nullable().default(null),
  amountFromFen: fen.default(null).describe('from this amount on, 分'),
  amountBelowFen: fen.default(null).describe('below this amount, 分'),
  from: day.describe('first day'),
  to: day.nullable().default(null).describe('last day; null = until further notice'),
  reason: z.string().trim().min(1).max(2000),
};
export const NewOverride = z.object(overrideFields);
export type NewOverride = z.output<typeof NewOverride>;
export const OverrideParams = z.object({ id: z.uuid(), overrideId: z.uuid() });
export const OverrideEnd = z.object({
  on: day.describe('last day it holds; before its first day it is taken back'),
  reason: z.string().trim().min(1).max(2000),
});
export type OverrideEnd = z.output<typeof OverrideEnd>;
export const OverrideEndOf = OverrideEnd.extend({ overrideId: z.uuid() });
export type OverrideEndOf = z.output<typeof OverrideEndOf>;

const Override = z.object({
  ...overrideFields,
  id: z.uuid(),
  author: z.string().nullable(),
  approvalId: z.uuid().nullable(),
});

export const EffectiveSay = z.object({
  code: z.string().describe('decision point'),
  zh: z.string(),
  en: z.string(),
  level: LevelNumber.nullable().describe('null where the point is a manner'),
  mode: z.string().nullable(),
  text: Bilingual.describe('name of the level or the manner'),
  blocks: z.boolean().describe('a decision waits for it'),
  rule: z.string().describe('rule that gave the answer'),
  superiorSigns: z.boolean().describe('the superior of the head signs too'),
  reasons: z.array(Told).describe('every rule that had a part in it, in order'),
  isOwn: z.boolean().describe('differs from the preset of its type'),
  overrides: z.array(Override).describe('own values of the unit at this point, ended ones too'),
  modes: z.array(z.object({ mode: z.string(), text: Bilingual })).describe('what a manner can be'),
});
export type EffectiveSay = z.output<typeof EffectiveSay>;
export const OfficeAuthority = z.object({
  on: day,
  tone: z.string().describe('wording of screens: advise, approve, decide-together or portfolio'),
  points: z.array(EffectiveSay),
});

/** What became of a change of authority: in force, or waiting for the executives. */
export const Changed = z.object({
  changeId: z.uuid().nullable().describe('the change that waits for approval; null = it is in force already'),
  subject: z
    .enum(['type-change', 'authority-change'])
    .nullable()
    .describe('kind under which the change is submitted for approval'),
});
export type Changed = z.output<typeof Changed>;

export const PreviewQuery = NewType.pick({ preset: true }).extend({
  from: day.optional().describe('first day of the type asked about; today where left out'),
});
export const TypePreview = z.object({
  warnings: z.array(Told),
  reportsTo: z.object({ before: z.array(ReportTo), after: z.array(ReportTo) }),
  before: Preset.nullable(),
  centres: z.array(Centre).describe('the centres the type proposes'),
  differing: z.array(
    z.object({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      before: Bilingual,
      after: Bilingual,
      beforeLevel: LevelNumber.nullable(),
      afterLevel: LevelNumber.nullable(),
    }),
  ),
});
