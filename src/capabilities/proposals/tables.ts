import type { Generated } from 'kysely';
import type { InstantOrNull, Json, StampedInstant, Versioned } from '#platform/db/tables.ts';
import type { ProjectType } from '../method/names.ts';
import type { projectClasses } from '../past-projects/names.ts';
import type { ProposalForm } from './fields/field.ts';
import type { LinkKind, ProposalState } from './names.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    proposal: ProposalRow;
    proposal_revision: ProposalRevisionRow;
    proposal_step: ProposalStepRow;
    proposal_link: ProposalLinkRow;
  }
}

export interface ProposalRow extends Versioned {
  code: string;
  name: string;
  sort_key: string;
  project_type: ProjectType;
  project_class: (typeof projectClasses)[number] | null;
  state: Generated<ProposalState>;
  unit_id: string | null;
  applicant_id: string | null;
  sponsor_id: string | null;
  manager_id: string | null;
  benefit_owner_id: string | null;
  content: Json<Partial<ProposalForm['content']>>;
  cost_fen: number | null;
  benefit_fen: number | null;
  npv_fen: number | null;
  expected_npv_fen: number | null;
  /** 0.4 = 40 %. */
  roi: number | null;
  irr: number | null;
  payback_years: number | null;
  start_on: string | null;
  finish_on: string | null;
  revision: Generated<number>;
  submitted_at: InstantOrNull;
  is_demo: Generated<boolean>;
}

export interface ProposalRevisionRow {
  id: string;
  created_at: StampedInstant;
  proposal_id: string;
  number: number;
  submitted_by: string | null;
  content: Json<ProposalForm>;
}

export interface Mark {
  readonly field: string;
  readonly remark: string;
}

export interface ProposalStepRow {
  id: string;
  created_at: StampedInstant;
  proposal_id: string;
  state: ProposalState;
  revision: number;
  by_id: string | null;
  reason: string | null;
  marks: Json<Mark[]>;
}

export interface ProposalLinkRow {
  id: string;
  created_at: StampedInstant;
  proposal_id: string;
  kind: LinkKind;
  other_id: string;
}
