import type { ColumnType, Generated } from 'kysely';

/** Every capability adds its own tables here by declaration merging (its `tables.ts`). */
export interface Database {
  migration: MigrationRow;
  row_history: RowHistoryRow;
  audit_event: AuditEventRow;
  outbox: OutboxRow;
  idempotency: IdempotencyRow;
  job: JobRow;
  file: FileRow;
  search_entry: SearchEntryRow;
}

/** Written as a Date or ISO text, read as ISO text. */
export type Instant = ColumnType<string, string | Date, string | Date>;
/** An instant the database fills in where none is given. */
export type StampedInstant = ColumnType<string, string | Date | undefined, string | Date>;
export type InstantOrNull = ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
/** Written as a value or its JSON text (arrays must be text), read parsed. */
export type Json<T> = ColumnType<T, string, string>;

/** The columns every versioned row has; version and updated_at are kept by a trigger. */
export interface Versioned {
  id: string;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface MigrationRow {
  name: string;
  checksum: string;
  applied_at: StampedInstant;
}

export interface RowHistoryRow {
  id: Generated<number>;
  table_name: string;
  row_id: string;
  version: number;
  valid_from: Instant;
  valid_to: Instant;
  ended_by: string | null;
  ended_how: 'update' | 'delete';
  row: Json<Record<string, unknown>>;
}

export interface AuditEventRow {
  id: Generated<number>;
  at: Instant;
  actor_kind: string;
  account_id: string | null;
  person_id: string | null;
  actor_name: string;
  session_id: string | null;
  request_id: string;
  ip: string | null;
  action: string;
  outcome: 'done' | 'refused';
  subject_type: string | null;
  subject_id: string | null;
  subject_label: string | null;
  changes: Json<Record<string, unknown>>;
  seq: number | null;
  previous_hash: string | null;
  hash: string | null;
}

export interface OutboxRow {
  id: string;
  kind: string;
  payload: Json<Record<string, unknown>>;
  created_at: Instant;
  next_at: Instant;
  attempts: Generated<number>;
  delivered_at: InstantOrNull;
  failed_at: InstantOrNull;
  error: string | null;
}

export interface IdempotencyRow {
  key: string;
  account_id: string;
  route: string;
  request_hash: string;
  status: number;
  response: string | null;
  created_at: Instant;
}

export interface JobRow extends Versioned {
  kind: string;
  state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>;
  payload: Json<Record<string, unknown>>;
  progress: Generated<number>;
  message: string | null;
  result: Json<Record<string, unknown>> | null;
  error: Json<{ rule: string; params: Record<string, unknown> }> | null;
  cancel_asked: Generated<boolean>;
  account_id: string | null;
  person_id: string | null;
  finished_at: InstantOrNull;
}

export interface FileRow extends Versioned {
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  uploaded_by: string | null;
  subject_type: string | null;
  subject_id: string | null;
  removed_at: InstantOrNull;
}

export interface SearchEntryRow {
  subject_type: string;
  subject_id: string;
  project_id: string | null;
  title: string;
  subtitle: string | null;
  words: ColumnType<string, string, string>;
  initials: string;
  updated_at: Instant;
}
