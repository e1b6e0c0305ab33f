import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    criteria_set: CriteriaSetRow;
    criterion: CriterionRow;
    criteria_knock_out: KnockOutRow;
    criteria_judgement: JudgementRow;
    selection_round: SelectionRoundRow;
    round_candidate: RoundCandidateRow;
    candidate_relation: CandidateRelationRow;
    candidate_demand: CandidateDemandRow;
    round_assessor: RoundAssessorRow;
    assessor_score: AssessorScoreRow;
  }
}

export interface CriteriaSetRow extends Versioned {
  family_id: string;
  edition: number;
  name: string;
  project_class: 'A' | 'B' | 'C' | null;
  pass_line: number;
  published_at: InstantOrNull;
  published_by: string | null;
}

export interface CriterionRow {
  id: string;
  set_id: string;
  position: number;
  name: string;
  guidance: string | null;
  weight: number;
  scale: Json<readonly { points: number; text: string }[]>;
  roi_scale: Json<readonly { points: number; fromPercent: number | null }[]> | null;
}

export interface KnockOutRow {
  id: string;
  set_id: string;
  position: number;
  kind: 'no-sponsor' | 'stated';
  name: string;
}

export interface JudgementRow {
  set_id: string;
  row_id: string;
  column_id: string;
  value: number;
}

export interface SelectionRoundRow extends Versioned {
  number: string;
  name: string;
  year: number;
  opens_on: string | null;
  closes_on: string | null;
  scoring_due_on: string | null;
  consultation_due_on: string | null;
  decides_on: string | null;
  budget_fen: number | null;
  line_rule: Generated<'strict' | 'skip'>;
  criteria_set_id: string | null;
  frozen_at: InstantOrNull;
  frozen_by: string | null;
  created_by: string | null;
}

export interface RoundCandidateRow extends Versioned {
  round_id: string;
  proposal_id: string;
  mandatory_reason: string | null;
  mandatory_by: string | null;
  knock_out_id: string | null;
  knock_out_reason: string | null;
  starts_on: string | null;
  shift_months: Generated<number>;
  rank: number | null;
  category: string | null;
  /** In the place of the proposal's figures since an adopted scenario changed them. */
  agreed_cost_fen: Generated<number | null>;
  agreed_npv_fen: Generated<number | null>;
  agreed_benefit_fen: Generated<number | null>;
}

export interface CandidateRelationRow {
  id: string;
  candidate_id: string;
  other_id: string;
  kind: 'requires' | 'excludes';
}

export interface CandidateDemandRow {
  candidate_id: string;
  role: string;
  /** Months after the start, 0 the first. */
  month: number;
  people: number;
}

export interface RoundAssessorRow {
  round_id: string;
  person_id: string;
  invited_at: Instant;
  invited_by: string | null;
  submitted_at: InstantOrNull;
}

export interface AssessorScoreRow extends Versioned {
  candidate_id: string;
  person_id: string;
  criterion_id: string;
  points: number;
  reason: string | null;
}
