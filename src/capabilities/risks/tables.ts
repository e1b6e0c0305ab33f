import type { Generated } from 'kysely';
import type { Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    risk: RiskRow;
    issue: IssueRow;
  }
}

export interface RiskRow extends Versioned {
  project_id: string;
  code: string;
  title: string;
  kind: Generated<'threat' | 'opportunity'>;
  category: string | null;
  /** 1–5, as its impact; their product is the score. */
  probability: number | null;
  impact: number | null;
  probability_percent: number | null;
  cost_impact_fen: number | null;
  schedule_impact_days: number | null;
  residual_probability_percent: number | null;
  strategy: string | null;
  response: string | null;
  owner_id: string | null;
  status: Generated<'open' | 'watching' | 'occurred' | 'closed'>;
  trend: 'up' | 'flat' | 'down' | null;
  raised_on: string | null;
  due_on: string | null;
}

export interface IssueRow extends Versioned {
  project_id: string;
  code: string;
  title: string;
  priority: Generated<'high' | 'medium' | 'low'>;
  owner_id: string | null;
  status: Generated<'open' | 'working' | 'closed'>;
  raised_on: string | null;
  due_on: string | null;
}
