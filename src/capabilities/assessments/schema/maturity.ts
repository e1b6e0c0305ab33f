import { z } from 'zod';
import { PmoType } from '../../method/schema/content.ts';
import { groupNames, instrumentNames, levelNames } from '../names.ts';
import { Questionnaire } from './content.ts';

const id = z.uuid();
const day = z.iso.date();
const Bilingual = z.object({ zh: z.string(), en: z.string() });
const text = (most: number) => z.string().trim().max(most);

export const AssessmentId = z.object({ id });
export const SheetId = z.object({ id });
const Group = z.enum(groupNames);
export const Level = z.enum(levelNames);

const Invitation = z.object({ personId: id, group: Group });

export const NewAssessment = z.object({
  pmoUnitId: id,
  instrument: z.enum(instrumentNames),
  title: text(200).min(1),
  dueOn: day.describe('day by which the sheets are to be handed in'),
  respondents: z.array(Invitation).min(1).max(200),
});
export type NewAssessment = z.output<typeof NewAssessment>;

export const Invitations = z.object({ respondents: z.array(Invitation).min(1).max(200) });
export type Invitations = z.output<typeof Invitations>;

const Suggestion = z.object({
  measure: z.string(),
  within90Days: Bilingual,
  within1Year: Bilingual.nullable(),
});

const typeFits = ['match', 'may-upgrade', 'ahead', 'none'] as const;
export const TypeFit = z.object({
  fit: z.enum(typeFits),
  chosenType: z.string().nullable().describe('type of the unit when it was compared; null where it has none'),
  suggestedType: PmoType.nullable().describe('type that goes with the measured level'),
});
export type TypeFit = z.output<typeof TypeFit>;

const DimensionScore = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  score: z.number().nullable().describe('null where too many questions do not apply'),
  notApplicable: z.number().int(),
});

export const MaturityScores = z.object({
  dimensions: z.array(DimensionScore),
  index: z.number().nullable(),
  level: Level.nullable(),
  missed: z
    .array(z.object({ measure: z.string(), has: z.number().nullable(), needs: z.number() }))
    .describe('what the next level lacks'),
  evidenceSharePct: z.number().nullable().describe('questions with evidence among those that apply'),
  isForReference: z.boolean().describe('too little evidence'),
  toCalibrate: z
    .array(z.object({ question: z.string(), zh: z.string(), en: z.string(), spread: z.number() }))
    .describe('questions on which the groups differ much'),
});
export type MaturityScores = z.output<typeof MaturityScores>;

const EvidenceFile = z.object({ id: z.uuid(), name: z.string() });

export const MaturityResult = MaturityScores.extend({
  closedAt: z.string(),
  closedBy: z.string().nullable(),
  suggestions: z.array(Suggestion),
  typeFit: TypeFit,
  answered: z.number().int().describe('sheets that were handed in'),
  evidence: z.array(
    z.object({
      question: z.string(),
      by: z.string(),
      text: z.string().nullable(),
      link: z.string().nullable(),
      files: z.array(EvidenceFile).default([]).describe('attached'),
    }),
  ),
});
export type MaturityResult = z.output<typeof MaturityResult>;

const AssessmentHead = {
  id,
  version: z.number().int(),
  pmoUnitId: id,
  pmoUnit: z.string(),
  instrument: z.enum(instrumentNames),
  title: z.string(),
  dueOn: day,
  contentVersion: z.string(),
  invited: z.number().int(),
  submitted: z.number().int(),
  openedAt: z.string(),
};
export const AssessmentRow = z.object({
  ...AssessmentHead,
  closedAt: z.string().nullable(),
  index: z.number().nullable(),
  level: Level.nullable(),
});
export type AssessmentRow = z.output<typeof AssessmentRow>;
export const Assessments = z.object({ rows: z.array(AssessmentRow), total: z.number().int() });

export const Respondent = z.object({
  sheetId: id,
  personId: id,
  name: z.string(),
  group: Group,
  submittedAt: z.string().nullable(),
});

export const Assessment = AssessmentRow.extend({
  respondents: z.array(Respondent),
  questionnaire: Questionnaire,
  result: MaturityResult.nullable().describe('null until it is closed'),
  mayManage: z.boolean(),
});
export type Assessment = z.output<typeof Assessment>;

const Answer = z.object({
  question: z.string().max(40),
  score: z.number().nullable().describe('null where the question does not apply'),
  evidence: text(2000).nullable().default(null),
  link: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .default(null),
});
export type Answer = z.output<typeof Answer>;

export const MaturityAnswers = z.object({
  version: z.number().int().describe('of the sheet that the answers are based on'),
  answers: z.array(Answer).max(200),
});
export type MaturityAnswers = z.output<typeof MaturityAnswers>;
export const Submission = z.object({ version: z.number().int() });
export type Submission = z.output<typeof Submission>;

export const MaturitySheet = z.object({
  id,
  version: z.number().int(),
  assessmentId: id,
  title: z.string(),
  pmoUnit: z.string(),
  instrument: z.enum(instrumentNames),
  group: Group,
  dueOn: day,
  submittedAt: z.string().nullable(),
  isClosed: z.boolean(),
  questionnaire: Questionnaire,
  answers: z.array(Answer),
  files: z.array(EvidenceFile.extend({ question: z.string() })).describe('attached as evidence'),
});
export type MaturitySheet = z.output<typeof MaturitySheet>;

export const MySheets = z.object({
  rows: z.array(
    z.object({
      id,
      title: z.string(),
      pmoUnit: z.string(),
      dueOn: day,
      submittedAt: z.string().nullable(),
      isClosed: z.boolean(),
    }),
  ),
});

export const HistoryPoint = z.object({
  assessmentId: id,
  pmoUnitId: id,
  pmoUnit: z.string(),
  title: z.string(),
  instrument: z.enum(instrumentNames),
  contentVersion: z.string(),
  closedAt: z.string(),
  index: z.number().nullable(),
  level: Level.nullable(),
  dimensions: z.array(DimensionScore),
});
export type HistoryPoint = z.output<typeof HistoryPoint>;
export const MaturityHistory = z.object({ points: z.array(HistoryPoint).describe('oldest first') });
export const HistoryQuery = z.object({ office: id.optional().describe('only of this PMO unit') });
