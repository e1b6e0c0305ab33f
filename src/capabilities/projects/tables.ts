import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, StampedInstant, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    program: ProgramRow;
    project: ProjectRow;
    project_member: ProjectMemberRow;
    milestone: MilestoneRow;
    project_health: ProjectHealthRow;
    health_change: HealthChangeRow;
    health_dirty: HealthDirtyRow;
  }
}

export interface ProgramRow extends Versioned {
  code: string;
  name: string;
  name_en: string | null;
  manager_id: string | null;
  is_demo: Generated<boolean>;
}

export type Phase =
  | 'proposed'
  | 'initiating'
  | 'planning'
  | 'executing'
  | 'accepting'
  | 'closed'
  | 'suspended'
  | 'terminated';
export type Health = 'green' | 'amber' | 'red';

export interface KeptText {
  readonly heading: string;
  readonly value: string;
}

export interface ProjectRow extends Versioned {
  code: string;
  name: string;
  name_en: string | null;
  sort_key: string;
  klass: 'A' | 'B' | 'C' | null;
  type: string | null;
  lifecycle: string | null;
  phase: Generated<Phase>;
  phase_label: string | null;
  confidentiality: Generated<'public' | 'internal' | 'secret'>;
  unit_id: string | null;
  unit_text: string | null;
  program_id: string | null;
  manager_id: string | null;
  manager_text: string | null;
  sponsor_id: string | null;
  sponsor_text: string | null;
  customer: string | null;
  priority: number | null;
  start_on: string | null;
  finish_on: string | null;
  baseline_start_on: string | null;
  baseline_finish_on: string | null;
  actual_start_on: string | null;
  actual_finish_on: string | null;
  budget_fen: number | null;
  actual_cost_fen: number | null;
  forecast_fen: number | null;
  contract_fen: number | null;
  currency: Generated<string>;
  percent_complete: number | null;
  reported_health: Health | null;
  reported_health_text: string | null;
  description: string | null;
  note: string | null;
  kept_text: Json<KeptText[]>;
  calendar_id: string | null;
  source: string | null;
  is_demo: Generated<boolean>;
  closed_at: InstantOrNull;
}

export interface ProjectMemberRow extends Versioned {
  project_id: string;
  person_id: string;
  role: string;
  share: number | null;
  from_on: string | null;
  to_on: string | null;
}

export interface MilestoneRow extends Versioned {
  project_id: string;
  code: string;
  name: string;
  baseline_on: string | null;
  forecast_on: string | null;
  actual_on: string | null;
  is_key: Generated<boolean>;
  note: string | null;
}

export interface ProjectHealthRow {
  project_id: string;
  health: Health | null;
  rule: string;
  params: Json<Record<string, unknown>>;
  dimensions: Json<unknown[]>;
  brief: Json<Record<string, string | number | null>>;
  computed_at: Instant;
}

export interface HealthChangeRow {
  id: Generated<number>;
  project_id: string;
  at: Instant;
  health: Health | null;
  rule: string;
}

export interface HealthDirtyRow {
  project_id: string;
  at: StampedInstant;
}
