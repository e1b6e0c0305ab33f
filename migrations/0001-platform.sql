-- What every capability stands on: history, audit, outbox, idempotency, jobs, files, search.

create function platform_now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('zhongshu.now', true), '')::timestamptz, now())
$$;

create table row_history (
  id bigint generated always as identity primary key,
  table_name text not null,
  row_id text not null,
  version integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  ended_by text,
  ended_how text not null check (ended_how in ('update', 'delete')),
  row jsonb not null
);
create index row_history_row on row_history (table_name, row_id, valid_to);

-- Version and time of change are kept here, so that no writer can forget them.
create function touch_row() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := platform_now();
  return new;
end $$;

create function keep_history() returns trigger language plpgsql as $$
begin
  insert into row_history (table_name, row_id, version, valid_from, valid_to, ended_by, ended_how, row)
  values (tg_table_name, old.id::text, old.version, old.updated_at, platform_now(),
          nullif(current_setting('zhongshu.actor', true), ''), lower(tg_op), to_jsonb(old));
  return null;
end $$;

-- Gives a table both triggers: call once for every versioned table.
create procedure versioned(name text) language plpgsql as $$
begin
  execute format('create trigger touch before update on %I for each row execute function touch_row()', name);
  execute format('create trigger history after update or delete on %I for each row execute function keep_history()', name);
end $$;

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  account_id uuid,
  person_id uuid,
  actor_name text not null,
  session_id uuid,
  request_id text not null,
  ip text,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  subject_type text,
  subject_id text,
  subject_label text,
  changes jsonb not null default '{}',
  seq bigint unique,
  previous_hash text,
  hash text
);
create index audit_event_open on audit_event (id) where seq is null;
create index audit_event_at on audit_event (at desc);
create index audit_event_subject on audit_event (subject_type, subject_id);

create table outbox (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  delivered_at timestamptz,
  failed_at timestamptz,
  error text
);
create index outbox_due on outbox (next_at) where delivered_at is null and failed_at is null;

create table idempotency (
  key text not null,
  account_id uuid not null,
  route text not null,
  request_hash text not null,
  status integer not null,
  response text,
  created_at timestamptz not null,
  primary key (account_id, key)
);

create table job (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  payload jsonb not null,
  progress integer not null default 0 check (progress between 0 and 100),
  message text,
  result jsonb,
  error jsonb,
  cancel_asked boolean not null default false,
  account_id uuid,
  person_id uuid,
  finished_at timestamptz
);
create index job_account on job (account_id, created_at desc);

create table file (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  uploaded_by uuid,
  subject_type text,
  subject_id text,
  removed_at timestamptz
);
create index file_subject on file (subject_type, subject_id);
call versioned('file');

create table search_entry (
  subject_type text not null,
  subject_id text not null,
  project_id uuid,
  title text not null,
  subtitle text,
  words tsvector not null,
  initials text not null,
  updated_at timestamptz not null,
  primary key (subject_type, subject_id)
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_initials on search_entry (initials text_pattern_ops);
