import type { Generated } from 'kysely';
import type { Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    initiation: InitiationRow;
    initiation_condition: InitiationConditionRow;
    project_goal: ProjectGoalRow;
  }
}

export type ProjectClass = 'A' | 'B' | 'C';

export interface InitiationRow extends Versioned {
  proposal_id: string | null;
  title: string;
  project_class: ProjectClass;
  is_strategic: Generated<boolean>;
  project_type: string | null;
  amount_fen: number;
  category: 'run' | 'grow' | 'innovate' | null;
  unit_id: string | null;
  pmo_unit_id: string | null;
  requested_by: string | null;
  requested_on: string;
  sponsor_id: string | null;
  manager_id: string | null;
  customer: string | null;
  start_on: string | null;
  finish_on: string | null;
  reasons: string | null;
  outcome: 'approved' | 'rejected' | 'withdrawn' | 'terminated' | null;
  outcome_on: string | null;
  say: Json<Record<string, unknown>> | null;
  project_id: string | null;
  memo_id: string | null;
}

export interface InitiationConditionRow extends Versioned {
  initiation_id: string;
  text: string;
  due_on: string;
  owner_id: string | null;
  set_by: string | null;
  met_on: string | null;
  met_by: string | null;
  evidence: string | null;
}

export interface ProjectGoalRow extends Versioned {
  initiation_id: string;
  project_id: string | null;
  text: string;
  due_on: string;
  position: Generated<number>;
}
