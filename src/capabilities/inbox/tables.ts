import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, StampedInstant } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    notification: NotificationRow;
    snooze: SnoozeRow;
    digest_choice: DigestChoiceRow;
    digest_sent: DigestSentRow;
    todo_reminder: TodoReminderRow;
  }
}

export interface NotificationRow {
  id: string;
  created_at: StampedInstant;
  person_id: string;
  kind: string;
  text_id: string;
  params: Json<Record<string, unknown>>;
  path: string | null;
  mandatory: Generated<boolean>;
  read_at: InstantOrNull;
  /** Waits for the mail that gathers. */
  gathered: Generated<boolean>;
}

export interface SnoozeRow {
  person_id: string;
  todo_key: string;
  until: Instant;
}

export interface DigestChoiceRow {
  person_id: string;
  cadence: 'daily' | 'weekly' | 'off';
  notices: Generated<'at-once' | 'gathered' | 'off'>;
  quiet_from: string | null;
  quiet_to: string | null;
}

export interface DigestSentRow {
  person_id: string;
  on_date: string;
  items: number;
}

export interface TodoReminderRow {
  person_id: string;
  todo_key: string;
  at: Instant;
}
