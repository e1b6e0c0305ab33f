import { z } from 'zod';
import { PmoType } from '../../method/schema/content.ts';
import { groupNames, levelNames } from '../names.ts';

const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.output<typeof Bilingual>;
const named = { id: z.string(), zh: z.string(), en: z.string() };

const Dimension = z.object({
  ...named,
  weight: z.number().default(1),
  levels: z.array(z.object({ level: z.number(), zh: z.string(), en: z.string() })).default([]),
  questions: z.array(
    z.object({ ...named, evidence: Bilingual, expectedFrom: PmoType.nullable().default(null) }),
  ),
});

const Advice = z.object({
  measure: z.string().describe('id of a dimension, index, or belowMean'),
  operator: z.enum(['<', '>=']),
  value: z.number(),
  fromType: PmoType.nullable(),
  within90Days: Bilingual,
  within1Year: Bilingual.nullable(),
});
export type Advice = z.output<typeof Advice>;

const Limit = z.object({
  level: z.enum(levelNames),
  zh: z.string(),
  en: z.string(),
  minIndex: z.number(),
  minDimensions: z.record(z.string(), z.number()),
  minLowest: z.number(),
});
export type Limit = z.output<typeof Limit>;

/** A questionnaire as an assessment freezes it: both instruments in one form. */
export const Questionnaire = z.object({
  version: z.string().describe('only results of the same version are comparable'),
  min: z.number(),
  max: z.number(),
  step: z.number().describe('smallest difference between two scores'),
  anchors: z.array(z.object({ score: z.number(), zh: z.string(), en: z.string(), evidence: Bilingual })),
  mostNotApplicable: z.number().int().describe('a dimension with more is not rated'),
  mayNotApply: z.boolean(),
  groups: z.array(z.object({ id: z.enum(groupNames), weight: z.number() })),
  calibrationSpread: z.number(),
  evidenceSharePct: z.number().describe('below this the result is for reference only'),
  limits: z.array(Limit).describe('highest first; the first whose conditions all hold applies'),
  dimensions: z.array(Dimension),
  advice: z.array(Advice),
});
export type Questionnaire = z.output<typeof Questionnaire>;

/** As `content/maturity/questionnaire.json` has it. */
export const FullContent = z.object({
  scale: z.object({ min: z.number(), max: z.number() }),
  anchors: Questionnaire.shape.anchors,
  notApplicable: z.object({ allowed: z.boolean(), maxPerDimension: z.number().int() }),
  respondents: Questionnaire.shape.groups,
  calibrationSpread: z.number(),
  scoring: z.object({
    evidenceShareForFullConfidence: z.number(),
    levels: z.array(Limit.omit({ level: true }).extend({ type: PmoType })),
  }),
  dimensions: z.array(Dimension),
  advice: z.array(Advice),
});

/** As `content/maturity/quick-assessment.json` has it. */
export const QuickContent = z.object({
  scale: z.object({ min: z.number(), max: z.number() }),
  levels: z.array(z.object({ ...named, id: z.enum(levelNames), below: z.number().nullable() })),
  dimensions: z.array(z.object({ ...named, question: Bilingual, evidence: Bilingual })),
});

const SetUpTask = z.object({ ...named, theme: z.string().describe('finds the step it belongs to') });

export const Symptom = z.object({
  ...named,
  question: Bilingual,
  lookFor: Bilingual,
  measure: z.string().nullable().describe('what the system itself counts; null where it cannot'),
  enough: z.number().nullable().describe('from here the count says that it is solved'),
  tasks: z.array(SetUpTask),
});
export type Symptom = z.output<typeof Symptom>;

export const Symptoms = z.object({
  missingFromPct: z.number().describe('share of departments from which a symptom counts as there'),
  repeatMonths: z.number().int(),
  symptoms: z.array(Symptom).min(1),
});
export type Symptoms = z.output<typeof Symptoms>;
