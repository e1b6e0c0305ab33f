import type { Json, StampedInstant } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    decision_memo: DecisionMemoRow;
  }
}

export interface MemoPerson {
  readonly id: string;
  readonly name: string;
}
export interface MemoCondition {
  readonly text: string;
  readonly dueOn: string | null;
  readonly owner: string | null;
}
export interface MemoFact {
  readonly label: string;
  readonly value: string;
}

/** A memo is written once; the database refuses to change or delete it. */
export interface DecisionMemoRow {
  id: string;
  created_at: StampedInstant;
  number: string;
  title: string;
  kind: string;
  decided_on: string;
  decided_by: Json<MemoPerson[]>;
  forum: string | null;
  subject_type: string | null;
  subject_id: string | null;
  project_id: string | null;
  pmo_unit_id: string | null;
  question: string | null;
  decision: string;
  reasons: string;
  options: Json<string[]>;
  conditions: Json<MemoCondition[]>;
  facts: Json<MemoFact[]>;
  rule: string | null;
  supersedes_id: string | null;
  sha256: string;
}
