import type { Generated } from 'kysely';
import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    import_run: ImportRunRow;
  }
}

export type ImportKind =
  | 'register'
  | 'plan'
  | 'people'
  | 'units'
  | 'calendar'
  | 'risks'
  | 'issues'
  | 'milestones';
type Bag = Record<string, unknown>;

export interface ImportRunRow extends Versioned {
  kind: ImportKind;
  file_name: string;
  file_id: string | null;
  account_id: string | null;
  person_id: string | null;
  state: Generated<'previewed' | 'applied' | 'undone'>;
  /** What the mapping of columns is remembered by. */
  source_key: string | null;
  mapping: Json<Bag>;
  summary: Json<Bag>;
  report: Json<Bag>;
  undo: Json<Bag>;
  applied_at: InstantOrNull;
  undone_at: InstantOrNull;
}
