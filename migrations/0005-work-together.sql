-- Comments, attachments, notifications, saved views.

create table comment (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  subject_type text not null,
  subject_id uuid not null,
  project_id uuid,
  author_id uuid not null references person,
  body text not null,
  mentions uuid[] not null default '{}',
  removed_at timestamptz
);
create index comment_subject on comment (subject_type, subject_id, created_at);
call versioned('comment');

create table notification (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  person_id uuid not null references person on delete cascade,
  kind text not null,
  -- Rule-like text id with params, so that each reader sees it in his language.
  text_id text not null,
  params jsonb not null default '{}',
  path text,
  mandatory boolean not null default false,
  read_at timestamptz
);
create index notification_person on notification (person_id, created_at desc);
create index notification_unread on notification (person_id) where read_at is null;

create table saved_view (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  list text not null,
  name text not null,
  owner_id uuid not null references person on delete cascade,
  shared boolean not null default false,
  -- The list's address: filter, sort, group, columns, layout.
  state jsonb not null,
  unique (list, owner_id, name)
);
call versioned('saved_view');

create table snooze (
  person_id uuid not null references person on delete cascade,
  todo_key text not null,
  until timestamptz not null,
  primary key (person_id, todo_key)
);
