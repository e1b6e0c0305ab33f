import type { Generated } from 'kysely';
import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    method_item: MethodItemRow;
  }
}

export interface MethodItemRow extends Versioned {
  kind: string;
  code: string;
  position: Generated<number>;
  zh: string;
  en: string;
  content: Json<Record<string, unknown>>;
  shipped_version: string | null;
  adapted: Generated<boolean>;
  retired_at: InstantOrNull;
}
