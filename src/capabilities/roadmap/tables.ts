import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    roadmap: RoadmapRow;
    roadmap_step: RoadmapStepRow;
    roadmap_step_closure: RoadmapStepClosureRow;
    roadmap_task: RoadmapTaskRow;
  }
}

export interface RoadmapRow extends Versioned {
  /** Null as long as the PMO it sets up does not exist. */
  pmo_unit_id: string | null;
  template: string;
  title: string;
  starts_on: string;
}

export interface RoadmapStepRow extends Versioned {
  roadmap_id: string;
  position: number;
  code: string;
  zh: string;
  en: string;
  themes: Generated<string[]>;
  required: Generated<string[]>;
  advised: Generated<string[]>;
  owner_id: string | null;
  starts_on: string;
  due_on: string;
}

export interface RoadmapStepClosureRow {
  step_id: string;
  closed_at: Instant;
  closed_by: string | null;
  note: string | null;
  /** What was found when it was closed. */
  outputs: Json<unknown>;
}

export interface RoadmapTaskRow extends Versioned {
  step_id: string;
  position: number;
  zh: string;
  en: string;
  owner_id: string | null;
  due_on: string | null;
  diagnosis_id: string | null;
  proposal: string | null;
  done_at: InstantOrNull;
  done_by: string | null;
}
