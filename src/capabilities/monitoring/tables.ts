import type { Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    project_measure: ProjectMeasureRow;
    latest_measure: LatestMeasureRow;
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

/** The figures of a project's last period; the database keeps it by triggers. */
export interface LatestMeasureRow {
  project_id: string;
  measure_id: string;
  as_of: string;
  bac_fen: number | null;
  pv_fen: number | null;
  ev_fen: number | null;
  ac_fen: number | null;
  /** What was estimated, else BAC ÷ CPI. */
  forecast_fen: number | null;
}
