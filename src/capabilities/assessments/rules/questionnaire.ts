import type { z } from 'zod';
import type { FullContent, Limit, Questionnaire, QuickContent } from '../schema/content.ts';

const levelOfType = {
  assurance: 'initial',
  control: 'managed',
  directive: 'managed',
  strategic: 'optimising',
} as const;

/** The full questionnaire in the form that an assessment freezes. */
export const fullQuestionnaire = (version: string, content: z.output<typeof FullContent>): Questionnaire => ({
  version,
  ...content.scale,
  step: 1,
  anchors: content.anchors,
  mostNotApplicable: content.notApplicable.maxPerDimension,
  mayNotApply: content.notApplicable.allowed,
  groups: content.respondents,
  calibrationSpread: content.calibrationSpread,
  evidenceSharePct: content.scoring.evidenceShareForFullConfidence,
  limits: content.scoring.levels.map(({ type, ...limit }) => ({ ...limit, level: levelOfType[type] })),
  dimensions: content.dimensions,
  advice: content.advice,
});

/** The quick assessment: one score for each dimension; respondents and confidence as in the full one. */
export const quickQuestionnaire = (
  version: string,
  content: z.output<typeof QuickContent>,
  full: Questionnaire,
): Questionnaire => ({
  version,
  ...content.scale,
  step: 0.1,
  anchors: [],
  mostNotApplicable: 0,
  mayNotApply: false,
  groups: full.groups,
  calibrationSpread: full.calibrationSpread,
  evidenceSharePct: full.evidenceSharePct,
  limits: limitsOf(content.levels),
  dimensions: content.dimensions.map(({ id, zh, en, question, evidence }) => ({
    id,
    zh,
    en,
    weight: 1,
    levels: [],
    questions: [{ id, ...question, evidence, expectedFrom: null }],
  })),
  advice: full.advice.filter(({ measure }) => measure === 'belowMean'),
});

/** A level begins where the one below it ends; highest first. */
const limitsOf = (levels: z.output<typeof QuickContent>['levels']): Limit[] =>
  levels
    .map(({ id, zh, en }, at) => ({
      level: id,
      zh,
      en,
      minIndex: levels[at - 1]?.below ?? 0,
      minDimensions: {},
      minLowest: 0,
    }))
    .toReversed();
