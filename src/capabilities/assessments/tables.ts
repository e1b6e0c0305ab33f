import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    maturity_assessment: MaturityAssessmentRow;
    maturity_sheet: MaturitySheetRow;
    maturity_answer: MaturityAnswerRow;
    maturity_result: MaturityResultRow;
    diagnosis: DiagnosisRow;
    diagnosis_sheet: DiagnosisSheetRow;
    diagnosis_answer: DiagnosisAnswerRow;
    diagnosis_result: DiagnosisResultRow;
    type_choice: TypeChoiceRow;
  }
}

export interface MaturityAssessmentRow extends Versioned {
  pmo_unit_id: string;
  instrument: 'full' | 'quick';
  title: string;
  due_on: string;
  /** Frozen when it is opened. */
  questionnaire: Json<unknown>;
  opened_by: string | null;
  is_demo: Generated<boolean>;
}

export interface MaturitySheetRow extends Versioned {
  assessment_id: string;
  person_id: string;
  respondent_group: string;
  submitted_at: InstantOrNull;
}

export interface MaturityAnswerRow {
  sheet_id: string;
  question: string;
  /** Null where the question does not apply. */
  score: number | null;
  evidence: string | null;
  link: string | null;
}

export interface MaturityResultRow {
  assessment_id: string;
  closed_at: Instant;
  closed_by: string | null;
  index_score: number | null;
  level: string | null;
  content: Json<unknown>;
}

export interface DiagnosisRow extends Versioned {
  title: string;
  sent_on: string;
  due_on: string;
  symptoms: Json<unknown>;
  opened_by: string | null;
}

export interface DiagnosisSheetRow extends Versioned {
  diagnosis_id: string;
  unit_id: string;
  person_id: string;
  submitted_at: InstantOrNull;
}

export interface DiagnosisAnswerRow {
  sheet_id: string;
  symptom: string;
  is_missing: boolean;
  evidence: string | null;
}

export interface DiagnosisResultRow {
  diagnosis_id: string;
  closed_at: Instant;
  closed_by: string | null;
  content: Json<unknown>;
}

export interface TypeChoiceRow {
  id: string;
  chosen_at: Instant;
  chosen_by: string | null;
  pmo_unit_id: string;
  inputs: Json<unknown>;
  recommended: string;
  chosen: string;
  advice: Json<unknown>;
  reason: string | null;
  effective_on: string;
}
