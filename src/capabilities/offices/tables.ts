import type { Level, OrganisationForm, Preset, ProjectClass } from '#engine/authority/model.ts';
import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';
import type { ColumnType, Generated } from 'kysely';
import type { CentreName } from '../organisation/tables.ts';
import type { Structure } from '#engine/authority/structure.ts';
import type { OfficeLevel, Rank, ReportTo, Taxonomy } from './names.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    pmo_unit: PmoUnitRow;
    pmo_unit_department: PmoUnitDepartmentRow;
    pmo_unit_type: PmoUnitTypeRow;
    pmo_mandate: PmoMandateRow;
    pmo_compensation: PmoCompensationRow;
    pmo_function: PmoFunctionRow;
    authority_override: AuthorityOverrideRow;
    authority_change: AuthorityChangeRow;
  }
}

export interface PmoUnitRow extends Versioned {
  name: string;
  display_name: string | null;
  sort_key: string;
  org_unit_id: string | null;
  parent_id: string | null;
  level: OfficeLevel;
  structure: Structure;
  taxonomy: Taxonomy;
  organisation_form: OrganisationForm;
  head_person_id: string | null;
  head_rank: Rank | null;
  heads_rank: Generated<Rank>;
  step_from_months: Generated<number>;
  step_to_months: Generated<number>;
  superior_id: string | null;
  reporting_line: ReportTo[] | null;
  centres: CentreName[];
  centre_owners: ColumnType<Partial<Record<CentreName, string>>, string | undefined, string>;
  project_types: Generated<string[]>;
  amount_from_fen: number | null;
  amount_below_fen: number | null;
}

export interface PmoUnitDepartmentRow {
  pmo_unit_id: string;
  org_unit_id: string;
}

export interface PmoUnitTypeRow extends Versioned {
  pmo_unit_id: string;
  from_on: string;
  preset: Preset;
  is_custom: Generated<boolean>;
  reason: string;
  author_id: string | null;
  approval_id: string | null;
}

export interface PmoMandateRow extends Versioned {
  pmo_unit_id: string;
  from_on: string;
  to_on: string | null;
  source: string;
  author_id: string | null;
}

export interface PmoCompensationRow extends Versioned {
  pmo_unit_id: string;
  points: string[];
  from_on: string;
  to_on: string | null;
  document: string;
  author_id: string | null;
}

export interface PmoFunctionRow extends Versioned {
  pmo_unit_id: string;
  function_id: string;
  is_on: boolean;
  owner_id: string | null;
  service_level: string | null;
}

export interface AuthorityOverrideRow extends Versioned {
  pmo_unit_id: string;
  point: string;
  level: Level | null;
  mode: string | null;
  project_class: ProjectClass | null;
  project_type: string | null;
  amount_from_fen: number | null;
  amount_below_fen: number | null;
  valid_from: string;
  valid_to: string | null;
  reason: string;
  author_id: string | null;
  approval_id: string | null;
}

export interface AuthorityChangeRow extends Versioned {
  pmo_unit_id: string;
  kind: 'type' | 'override' | 'override-end';
  content: Json<Record<string, unknown>>;
  reason: string;
  author_id: string | null;
  settled_at: InstantOrNull;
  outcome: 'approved' | 'rejected' | 'withdrawn' | 'terminated' | null;
  approval_id: string | null;
}
