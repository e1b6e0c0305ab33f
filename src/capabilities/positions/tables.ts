import type { Generated } from 'kysely';
import type { Instant, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    pmo_position: PositionRow;
    pmo_appointment: AppointmentRow;
    pmo_duty_reading: DutyReadingRow;
    pmo_priority: PriorityRow;
    pmo_group: GroupRow;
    pmo_group_member: GroupMemberRow;
    pmo_liaison: LiaisonRow;
  }
}

export interface PositionRow extends Versioned {
  office_id: string;
  kind: string;
  name: string;
  tag: 'management' | 'support';
  duties: string[];
  indicators: Generated<string[]>;
  headcount: Generated<number>;
  place: Generated<number>;
  substitute_id: string | null;
  duties_at: Instant;
  role: string | null;
  is_demo: Generated<boolean>;
}

export interface AppointmentRow extends Versioned {
  position_id: string;
  person_id: string;
  rank: string | null;
  from_on: string;
  to_on: string | null;
  experience_years: number | null;
  is_demo: Generated<boolean>;
}

export interface DutyReadingRow {
  position_id: string;
  person_id: string;
  read_at: Instant;
}

export interface PriorityRow extends Versioned {
  office_id: string;
  title: string;
  place: number;
  position_id: string | null;
  goal: string | null;
  quarter: string | null;
  target: string | null;
  is_demo: Generated<boolean>;
}

export interface GroupRow extends Versioned {
  office_id: string;
  kind: 'core' | 'support';
  chair_id: string | null;
  quorum: number | null;
  meeting_cycle: string | null;
  is_demo: Generated<boolean>;
}

export interface GroupMemberRow {
  group_id: string;
  person_id: string;
}

export interface LiaisonRow extends Versioned {
  office_id: string;
  unit_id: string;
  person_id: string | null;
  is_demo: Generated<boolean>;
}
