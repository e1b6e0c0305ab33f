import type { Generated } from 'kysely';
import type { Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    saved_view: SavedViewRow;
  }
}

export interface SavedViewRow extends Versioned {
  list: string;
  name: string;
  owner_id: string;
  shared: Generated<boolean>;
  state: Json<Record<string, string>>;
}
