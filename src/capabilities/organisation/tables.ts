import type { ColumnType, Generated } from 'kysely';
import type { Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    enterprise: EnterpriseRow;
    org_unit: OrgUnitRow;
    person: PersonRow;
  }
}

/** Written as JSON text, the table's default where left out, read parsed. */
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

export interface EnterpriseRow extends Versioned {
  name: string;
  money_unit: Generated<'yuan' | 'wan'>;
  locale: Generated<'zh-CN' | 'en'>;
  time_zone: Generated<string>;
  fiscal_year_start: Generated<number>;
  centres: Generated<CentreName[]>;
  separate_administrators: Generated<boolean>;
  health_rules: JsonWithDefault<Record<string, unknown>>;
  /** Begins the number of a project: QH-2026-001. */
  project_prefix: Generated<string>;
  /** Begins the number of a decision memo: DM-2026-001. */
  decision_prefix: Generated<string>;
  only_one: Generated<boolean>;
}

export type CentreName = 'decision' | 'control' | 'service' | 'knowledge' | 'learning';

export type UnitKind = 'group' | 'company' | 'business-unit' | 'department' | 'team' | 'pmo' | 'committee';

export interface OrgUnitRow extends Versioned {
  code: string;
  name: string;
  name_en: string | null;
  parent_id: string | null;
  kind: Generated<UnitKind>;
  head_id: string | null;
  sort_key: string;
  position: Generated<number>;
  valid_from: string | null;
  valid_to: string | null;
  is_demo: Generated<boolean>;
}

export interface PersonRow extends Versioned {
  code: string;
  name: string;
  sort_key: string;
  initials: string;
  email: string | null;
  phone: string | null;
  unit_id: string | null;
  post: string | null;
  grade: string | null;
  city: string | null;
  hired_on: string | null;
  left_on: string | null;
  cost_per_hour_fen: number | null;
  minutes_per_day: Generated<number>;
  calendar_id: string | null;
  skills: JsonWithDefault<PersonSkill[]>;
  is_demo: Generated<boolean>;
}

export interface PersonSkill {
  readonly code: string;
  readonly level: number;
}
