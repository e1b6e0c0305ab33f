import type { Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    project_measure: ProjectMeasureRow;
  }
}

export interface ProjectMeasureRow extends Versioned {
  project_id: string;
  /** 2026-10, or the code of another reporting period. */
  period: string;
  as_of: string;
  bac_fen: number | null;
  pv_fen: number | null;
  ev_fen: number | null;
  ac_fen: number | null;
  eac_fen: number | null;
  percent_complete: number | null;
  reported_percent: number | null;
  spi_t: number | null;
  facts: Json<Record<string, number>>;
  self_health: Json<Record<string, 'green' | 'amber' | 'red'>>;
  source: string | null;
}
