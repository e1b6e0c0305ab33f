import type { Generated } from 'kysely';
import type { Instant, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    pmo_budget_line: BudgetLineRow;
    pmo_budget_actual: BudgetActualRow;
    service_offer: ServiceOfferRow;
    portal_text: PortalTextRow;
    portal_edition: PortalEditionRow;
    expectation_survey: ExpectationSurveyRow;
    expectation_answer: ExpectationAnswerRow;
  }
}

export interface BudgetLineRow extends Versioned {
  office_id: string;
  year: number;
  kind: 'staff' | 'training' | 'tools' | 'meetings' | 'incentives' | 'other';
  name: string;
  planned_fen: number;
  is_demo: Generated<boolean>;
}

export interface BudgetActualRow extends Versioned {
  line_id: string;
  month_on: string;
  amount_fen: number;
  note: string | null;
  is_demo: Generated<boolean>;
}

export interface ServiceOfferRow extends Versioned {
  office_id: string;
  code: string;
  position_id: string | null;
  work_days: number | null;
  is_demo: Generated<boolean>;
}

export interface PortalTextRow extends Versioned {
  office_id: string;
  does: Generated<string[]>;
  does_not: Generated<string[]>;
  contact: Generated<string>;
  is_demo: Generated<boolean>;
}

export interface PortalEditionRow {
  id: string;
  office_id: string;
  number: number;
  published_at: Instant;
  published_by: string | null;
  content: Json<Record<string, unknown>>;
  is_demo: Generated<boolean>;
}

export interface ExpectationSurveyRow extends Versioned {
  office_id: string;
  name: string;
  opened_on: string;
  closed_on: string | null;
  is_demo: Generated<boolean>;
}

export interface ExpectationAnswerRow {
  survey_id: string;
  person_id: string;
  statement: string;
  agreement: number;
  answered_at: Instant;
}
