import type { Generated } from 'kysely';
import type { FrozenSubject } from '#platform/approval-subject.ts';
import type { ActionKind, StepDuty, StepMode } from '#engine/approval/approval.ts';
import type { StepNote } from '#engine/approval/plan-route.ts';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';
import type { RequestPoint } from './requests/names.ts';
import type { DesignedStep } from './routing/schema.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    approval: ApprovalRow;
    approval_version: ApprovalVersionRow;
    approval_step: ApprovalStepRow;
    approval_action: ApprovalActionRow;
    approval_waiting: ApprovalWaitingRow;
    approval_copy: ApprovalCopyRow;
    approval_route: ApprovalRouteRow;
    deputy: DeputyRow;
    general_request: GeneralRequestRow;
  }
}

export interface ApprovalRow extends Versioned {
  kind: string;
  subject_id: string;
  applicant_id: string;
  title: string;
  state: 'running' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | 'terminated';
  round: Generated<number>;
  pmo_unit_id: string | null;
  project_id: string | null;
  amount_fen: number | null;
  project_class: string | null;
  submitted_at: Instant;
  acted_at: Instant;
  ended_at: InstantOrNull;
}

export interface ApprovalVersionRow {
  approval_id: string;
  round: number;
  at: Instant;
  author_id: string;
  note: string | null;
  route_name: string | null;
  barred: string[];
  frozen: Json<FrozenSubject>;
  sha256: string;
}

export interface ApprovalStepRow {
  id: string;
  approval_id: string;
  round: number;
  position: number;
  name_zh: string;
  name_en: string;
  mode: StepMode;
  votes: number | null;
  duty: StepDuty;
  people: string[];
  notes: Json<StepNote[]>;
  hours: number | null;
}

export interface ApprovalActionRow {
  id: string;
  approval_id: string;
  position: number;
  round: number;
  at: Instant;
  author_id: string | null;
  kind: ActionKind;
  opinion: string | null;
  step_id: string | null;
  seat_id: string | null;
  people: Generated<string[]>;
  to_step_id: string | null;
  place: 'before' | 'after' | null;
  new_step_id: string | null;
}

export interface ApprovalWaitingRow {
  approval_id: string;
  person_id: string;
  task: 'decide' | 'advise' | 'resubmit';
  step_id: string | null;
  seat_id: string | null;
  since: Instant;
  due_at: InstantOrNull;
}

export interface ApprovalCopyRow {
  approval_id: string;
  person_id: string;
  at: Instant;
}

export interface ApprovalRouteRow extends Versioned {
  kind: string;
  name: string;
  position: Generated<number>;
  project_classes: Generated<string[]>;
  amount_from_fen: number | null;
  amount_below_fen: number | null;
  pmo_unit_ids: Generated<string[]>;
  steps: Json<DesignedStep[]>;
  retired_on: string | null;
}

export interface DeputyRow extends Versioned {
  person_id: string;
  deputy_id: string;
  valid_from: string;
  valid_to: string | null;
  reason: string | null;
}

export interface GeneralRequestRow extends Versioned {
  code: string;
  title: string;
  body: string;
  amount_fen: number | null;
  author_id: string;
  approver_ids: string[];
  mode: 'all' | 'one' | 'sequence';
  copied_ids: Generated<string[]>;
  point: RequestPoint | null;
  outcome: 'approved' | 'rejected' | 'withdrawn' | 'terminated' | null;
  settled_at: InstantOrNull;
}
