import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, StampedInstant, Versioned } from '#platform/db/tables.ts';
import type { ApprovalOutcome } from '#platform/approval-subject.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    preliminary_decision: PreliminaryDecisionRow;
    role_capacity: RoleCapacityRow;
    consultation: ConsultationRow;
    consultation_opinion: OpinionRow;
    rank_change: RankChangeRow;
    selection_meeting: SelectionMeetingRow;
    meeting_vote: MeetingVoteRow;
    final_decision: FinalDecisionRow;
    portfolio_study: PortfolioStudyRow;
    board_pack: BoardPackRow;
  }
}

export interface PreliminaryDecisionRow {
  id: string;
  candidate_id: string;
  outcome: 'passed' | 'out' | 'returned';
  reason: string;
  score: number | null;
  decided_by: string | null;
  decided_at: Instant;
  /** When the proposer confirmed to have read it. */
  read_at: InstantOrNull;
}

export interface RoleCapacityRow {
  role: string;
  /** The first day of the month. */
  month: string;
  people: number;
}

export interface ConsultationRow extends Versioned {
  round_id: string;
  unit_id: string;
  person_id: string;
  due_on: string | null;
  given_at: InstantOrNull;
  capacity_statement: string | null;
}

export interface OpinionRow extends Versioned {
  consultation_id: string;
  candidate_id: string;
  opinion: 'agree' | 'reserve' | 'object';
  reason: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: InstantOrNull;
}

export interface RankChangeRow extends Versioned {
  candidate_id: string;
  from_rank: number;
  to_rank: number;
  reason: string;
  asked_by: string | null;
  asked_at: Instant;
  outcome: ApprovalOutcome | null;
  settled_at: InstantOrNull;
}

export interface SelectionMeetingRow extends Versioned {
  round_id: string;
  held_on: string;
  members: string[];
  chair_id: string | null;
  quorum: number;
  present: Generated<string[]>;
  concluded_at: InstantOrNull;
  concluded_by: string | null;
  budget_fen: number | null;
  line_rule: 'strict' | 'skip' | null;
}

export interface MeetingVoteRow {
  meeting_id: string;
  person_id: string;
  vote: 'for' | 'against' | 'abstain';
  voted_at: Instant;
}

export interface FinalDecisionRow {
  id: string;
  candidate_id: string;
  outcome: 'selected' | 'reserve' | 'returned' | 'rejected';
  reason: string;
  rank: number | null;
  decided_by: string | null;
  decided_at: Instant;
  read_at: InstantOrNull;
}

export interface PortfolioStudyRow extends Versioned {
  round_id: string;
  asked_by: string | null;
  problem: Json<Record<string, unknown>>;
  job_id: string | null;
  answer: Json<Record<string, unknown>> | null;
  answered_at: InstantOrNull;
}

/** Never changed, never removed. */
export interface BoardPackRow {
  id: string;
  created_at: StampedInstant;
  round_id: string;
  made_by_id: string | null;
  made_by: string;
  made_at: Instant;
  /** `PackContent` as JSON, to the letter. */
  content: string;
  /** Of the content, in hex. */
  sha256: string;
}
