import type { Versioned } from '#platform/db/tables.ts';
import type { ProjectType } from '../method/names.ts';
import type { pastResults, projectClasses } from './names.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    past_project: PastProjectRow;
  }
}

export interface PastProjectRow extends Versioned {
  code: string;
  name: string;
  sort_key: string;
  project_type: ProjectType | null;
  project_class: (typeof projectClasses)[number] | null;
  unit_id: string | null;
  unit_text: string | null;
  customer: string | null;
  manager_text: string | null;
  started_on: string | null;
  planned_finish_on: string | null;
  finished_on: string | null;
  planned_cost_fen: number;
  actual_cost_fen: number;
  person_months: number | null;
  function_points: number | null;
  result: (typeof pastResults)[number];
  note: string | null;
  source: string | null;
}
