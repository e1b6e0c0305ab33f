import type { Generated } from 'kysely';
import type { StampedInstant, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    duty_matrix: DutyMatrixRow;
    duty_activity: DutyActivityRow;
    duty_part: DutyPartRow;
    duty_negotiation: DutyNegotiationRow;
    manager_stance: ManagerStanceRow;
    guideline_rule: GuidelineRuleRow;
  }
}

export interface DutyMatrixRow extends Versioned {
  office_id: string;
  number: number;
  state: Generated<'draft' | 'in-force' | 'superseded'>;
  approval_id: string | null;
  in_force_on: string | null;
  is_demo: Generated<boolean>;
}

export interface DutyActivityRow extends Versioned {
  matrix_id: string;
  code: string;
  name: string;
  place: Generated<number>;
  settled: Generated<boolean>;
}

export interface DutyPartRow extends Versioned {
  activity_id: string;
  unit_id: string;
  part: 'R' | 'A' | 'C' | 'I';
  note: string | null;
  settled: Generated<boolean>;
}

export interface DutyNegotiationRow {
  id: string;
  created_at: StampedInstant;
  activity_id: string;
  held_on: string;
  people: string;
  agreement: string;
  author_id: string | null;
}

export interface ManagerStanceRow {
  id: string;
  created_at: StampedInstant;
  office_id: string;
  person_id: string;
  noted_on: string;
  attitude: number;
  influence: number;
  concern: string | null;
  agreement: string | null;
  author_id: string | null;
  is_demo: Generated<boolean>;
}

export interface GuidelineRuleRow extends Versioned {
  office_id: string;
  guideline: 'resource';
  rule: string;
  state: Generated<'draft' | 'adopted' | 'dropped'>;
  stance_id: string | null;
  is_demo: Generated<boolean>;
}
