import type { Generated } from 'kysely';
import type { Instant, InstantOrNull, Json, StampedInstant } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    notification: NotificationRow;
    snooze: SnoozeRow;
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
}

export interface SnoozeRow {
  person_id: string;
  todo_key: string;
  until: Instant;
}
