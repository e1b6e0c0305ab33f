import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    objective: ObjectiveRow;
    objective_contribution: ObjectiveContributionRow;
    objective_link: ObjectiveLinkRow;
    objective_confirmation: ObjectiveConfirmationRow;
  }
}

export type Perspective = 'finance' | 'customer' | 'process' | 'learning';

export interface ObjectiveRow extends Versioned {
  period: string;
  code: string;
  title: string;
  title_en: string | null;
  parent_id: string | null;
  /** Per cent among its siblings. */
  weight: number;
  perspective: Perspective | null;
  measure: string | null;
  unit: string | null;
  from_value: number | null;
  to_value: number | null;
  current_value: number | null;
  direction: Generated<'up' | 'down'>;
  owner_id: string | null;
  note: string | null;
  position: Generated<number>;
  is_demo: Generated<boolean>;
}

export interface ObjectiveContributionRow extends Versioned {
  objective_id: string;
  /** Exactly one of the three. */
  project_id: string | null;
  program_id: string | null;
  proposal_id: string | null;
  /** 0 none to 5 decisive. */
  strength: number;
  /** Per cent of what the contributor gives to the strategy. */
  share: number | null;
  reason: string | null;
}

export interface ObjectiveLinkRow {
  from_id: string;
  to_id: string;
}

export type Verdict = 'consistent' | 'partly' | 'inconsistent';

export interface ObjectiveConfirmationRow extends Versioned {
  objective_id: string;
  project_id: string;
  changes: Json<Record<string, readonly [before: unknown, after: unknown]>>;
  asked_at: Instant;
  due_on: string;
  verdict: Verdict | null;
  note: string | null;
  answered_at: InstantOrNull;
  answered_by: string | null;
}
