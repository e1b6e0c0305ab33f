import { z } from 'zod';
import { verdictNames } from '../names.ts';
import { Symptom } from './content.ts';

const id = z.uuid();
const day = z.iso.date();
const text = (most: number) => z.string().trim().max(most);

export const DiagnosisId = z.object({ id });
const Department = z.object({
  unitId: id,
  personId: id.nullable().default(null).describe('who answers; null = the head of the unit'),
});

export const NewDiagnosis = z.object({
  title: text(200).min(1),
  dueOn: day,
  departments: z.array(Department).min(1).max(200),
});
export type NewDiagnosis = z.output<typeof NewDiagnosis>;

export const Departments = z.object({ departments: z.array(Department).min(1).max(200) });
export type Departments = z.output<typeof Departments>;

const Evidence = z.object({
  measure: z.string(),
  value: z.number().describe('counted by the system'),
  enough: z.number().nullable(),
});
export type Evidence = z.output<typeof Evidence>;

export const SymptomResult = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  verdict: z.enum(verdictNames),
  missing: z.number().int().describe('departments that say it is missing'),
  answered: z.number().int().describe('departments that answered'),
  havePct: z
    .number()
    .nullable()
    .describe('share of departments that have it; 100 where the system proves it'),
  evidence: Evidence.nullable().describe('null where the system holds no data on it'),
});
export type SymptomResult = z.output<typeof SymptomResult>;

const ProposedTask = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  theme: z.string(),
  symptom: z.string(),
});
export type ProposedTask = z.output<typeof ProposedTask>;

export const DiagnosisContent = z.object({
  symptoms: z.array(SymptomResult),
  tasks: z.array(ProposedTask).describe('what is proposed for the road map'),
});
export type DiagnosisContent = z.output<typeof DiagnosisContent>;

export const DiagnosisRow = z.object({
  id,
  version: z.number().int(),
  title: z.string(),
  sentOn: day,
  dueOn: day,
  departments: z.number().int(),
  answered: z.number().int().describe('departments that answered'),
  closedAt: z.string().nullable(),
  missing: z.number().int().nullable().describe('symptoms found missing; null until it is closed'),
  symptoms: z.number().int(),
});
export type DiagnosisRow = z.output<typeof DiagnosisRow>;
export const Diagnoses = z.object({ rows: z.array(DiagnosisRow), total: z.number().int() });

const SheetOfUnit = z.object({
  sheetId: id,
  unitId: id,
  unit: z.string(),
  personId: id,
  person: z.string(),
  submittedAt: z.string().nullable(),
});

const SaidOfSymptom = z.object({
  sheetId: id,
  symptom: z.string(),
  isMissing: z.boolean(),
  evidence: z.string().nullable(),
});

export const Diagnosis = DiagnosisRow.omit({ symptoms: true }).extend({
  symptoms: z.array(Symptom),
  sheets: z.array(SheetOfUnit),
  said: z.array(SaidOfSymptom).describe('answers of the sheets that were handed in'),
  result: DiagnosisContent.describe('as it stands; frozen once it is closed'),
});
export type Diagnosis = z.output<typeof Diagnosis>;

const Said = z.object({
  symptom: z.string().max(40),
  isMissing: z.boolean(),
  evidence: text(2000).nullable().default(null),
});
export type Said = z.output<typeof Said>;
export const DiagnosisAnswers = z.object({
  version: z.number().int().describe('of the sheet that the answers are based on'),
  answers: z.array(Said).max(50),
});
export type DiagnosisAnswers = z.output<typeof DiagnosisAnswers>;

export const DiagnosisSheet = z.object({
  id,
  version: z.number().int(),
  diagnosisId: id,
  title: z.string(),
  unit: z.string(),
  dueOn: day,
  submittedAt: z.string().nullable(),
  isClosed: z.boolean(),
  symptoms: z.array(Symptom),
  answers: z.array(Said),
});
export type DiagnosisSheet = z.output<typeof DiagnosisSheet>;

export const MyDiagnosisSheets = z.object({
  rows: z.array(
    z.object({
      id,
      title: z.string(),
      unit: z.string(),
      dueOn: day,
      submittedAt: z.string().nullable(),
      isClosed: z.boolean(),
    }),
  ),
});
