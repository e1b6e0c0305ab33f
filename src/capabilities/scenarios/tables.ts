import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';
import type { Base, Line } from './names.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    scenario: ScenarioRow;
  }
}

export interface ScenarioRow extends Versioned {
  round_id: string;
  name: string;
  note: string | null;
  budget_fen: number | null;
  origin: 'live' | 'scenario' | 'study';
  origin_name: string;
  lines: Json<Line[]>;
  base: Json<Base>;
  created_by: string | null;
  adopted_at: InstantOrNull;
  memo_id: string | null;
}
