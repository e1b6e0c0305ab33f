import type { Generated } from 'kysely';
import type { Json, StampedInstant, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    portfolio: PortfolioRow;
    portfolio_project: PortfolioProjectRow;
    portfolio_plan: PortfolioPlanRow;
    portfolio_plan_event: PortfolioPlanEventRow;
    portfolio_plan_edition: PortfolioPlanEditionRow;
    portfolio_commitment: PortfolioCommitmentRow;
  }
}

export type Category = 'run' | 'grow' | 'innovate';
export type PlanEventKind = 'call' | 'scoring' | 'preliminary' | 'final' | 'start' | 'review';

export interface PortfolioRow extends Versioned {
  code: string;
  name: string;
  parent_id: string | null;
  owner_id: string | null;
}

export interface PortfolioProjectRow {
  project_id: string;
  portfolio_id: string;
}

export interface MixPart {
  readonly category: Category;
  readonly percent: number;
}

export interface PortfolioPlanRow extends Versioned {
  year: number;
  title: string;
  envelope_fen: number;
  mix: Json<MixPart[]>;
  note: string | null;
  pmo_unit_id: string | null;
  owner_id: string | null;
  approved_version: number | null;
}

export interface PortfolioPlanEventRow extends Versioned {
  plan_id: string;
  kind: PlanEventKind;
  name: string;
  on_date: string;
  done_on: string | null;
}

/** What was approved, word for word; the database refuses to change it. */
export interface PortfolioPlanEditionRow {
  id: string;
  created_at: StampedInstant;
  plan_id: string;
  number: number;
  approval_id: string;
  content: Json<Record<string, unknown>>;
  sha256: string;
}

export interface PortfolioCommitmentRow extends Versioned {
  plan_id: string;
  proposal_id: string | null;
  project_id: string | null;
  title: string;
  category: Category | null;
  amount_fen: number;
  committed_on: string;
  is_carried_over: Generated<boolean>;
  planned_start_on: string | null;
  released_on: string | null;
  released_because: string | null;
}
