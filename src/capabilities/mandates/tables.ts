import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    project_mandate: ProjectMandateRow;
    cost_entry: CostEntryRow;
  }
}

/** A draft until it is signed; then the database refuses to change it. */
export interface ProjectMandateRow extends Versioned {
  project_id: string;
  manager_id: string | null;
  sponsor_id: string | null;
  budget_cap_fen: number;
  rights: string;
  success_criteria: string;
  valid_from: string;
  valid_to: string | null;
  signed_at: InstantOrNull;
  signed_by: string | null;
  content: Json<Record<string, unknown>> | null;
  sha256: string | null;
}

export interface CostEntryRow extends Versioned {
  project_id: string;
  on_date: string;
  amount_fen: number;
  kind: string;
  note: string | null;
  booked_by: string | null;
}
