-- Approvals: what was submitted stays as it was, what was done is only ever added to.

create function forbid_change() returns trigger language plpgsql as $$
begin
  -- A row may go with the record it belongs to, and in no other way.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  raise exception 'rows of % are never changed', tg_table_name;
end $$;

create procedure append_only(name text) language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %I for each row execute function forbid_change()', name);
end $$;

create table approval_route (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  kind text not null,
  name text not null,
  -- The first whose conditions hold is taken.
  position integer not null default 0,
  project_classes text[] not null default '{}',
  amount_from_fen bigint,
  amount_below_fen bigint,
  pmo_unit_ids uuid[] not null default '{}',
  steps jsonb not null,
  retired_on date
);
create index approval_route_kind on approval_route (kind, position);
call versioned('approval_route');

create table deputy (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  person_id uuid not null references person on delete cascade,
  deputy_id uuid not null references person on delete cascade,
  valid_from date not null,
  valid_to date,
  reason text,
  check (person_id <> deputy_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index deputy_person on deputy (person_id);
create index deputy_deputy on deputy (deputy_id);
call versioned('deputy');

create table approval (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  kind text not null,
  subject_id uuid not null,
  applicant_id uuid not null references person,
  title text not null,
  state text not null check (state in ('running', 'returned', 'approved', 'rejected', 'withdrawn', 'terminated')),
  -- Which submitted version is before the approvers.
  round integer not null default 1,
  pmo_unit_id uuid,
  project_id uuid,
  amount_fen bigint,
  project_class text,
  submitted_at timestamptz not null,
  acted_at timestamptz not null,
  ended_at timestamptz
);
create unique index approval_one_running on approval (kind, subject_id) where state in ('running', 'returned');
create index approval_subject on approval (kind, subject_id, submitted_at desc);
create index approval_applicant on approval (applicant_id, submitted_at desc);
call versioned('approval');

create table approval_version (
  approval_id uuid not null references approval on delete cascade,
  round integer not null,
  at timestamptz not null,
  author_id uuid not null,
  note text,
  route_name text,
  barred uuid[] not null,
  -- As submitted, with the hash of its canonical text: what was approved is what is stored.
  frozen jsonb not null,
  sha256 text not null,
  primary key (approval_id, round)
);
call append_only('approval_version');

create table approval_step (
  id uuid primary key,
  approval_id uuid not null references approval on delete cascade,
  round integer not null,
  position integer not null,
  name_zh text not null,
  name_en text not null,
  mode text not null check (mode in ('all', 'one', 'vote')),
  votes integer,
  duty text not null check (duty in ('decide', 'advise', 'notify')),
  people uuid[] not null,
  -- Why these are not the people the route names.
  notes jsonb not null default '[]',
  -- Working hours until it is late.
  hours double precision,
  unique (approval_id, round, position)
);
call append_only('approval_step');

create table approval_action (
  id uuid primary key,
  approval_id uuid not null references approval on delete cascade,
  position integer not null,
  round integer not null,
  at timestamptz not null,
  -- Null: the clock.
  author_id uuid,
  kind text not null,
  opinion text,
  step_id uuid,
  seat_id uuid,
  people uuid[] not null default '{}',
  to_step_id uuid,
  place text check (place in ('before', 'after')),
  new_step_id uuid,
  unique (approval_id, position)
);
create index approval_action_author on approval_action (author_id, approval_id);
call append_only('approval_action');

-- Whose turn it is: worked out anew after every action.
create table approval_waiting (
  approval_id uuid not null references approval on delete cascade,
  person_id uuid not null references person on delete cascade,
  task text not null check (task in ('decide', 'advise', 'resubmit')),
  step_id uuid,
  seat_id uuid,
  since timestamptz not null,
  due_at timestamptz
);
create index approval_waiting_person on approval_waiting (person_id);
create index approval_waiting_approval on approval_waiting (approval_id);
create index approval_waiting_due on approval_waiting (due_at) where due_at is not null;

create table approval_copy (
  approval_id uuid not null references approval on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (approval_id, person_id)
);
create index approval_copy_person on approval_copy (person_id, at desc);

-- A free request of anybody: 签报.
create table general_request (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  title text not null,
  body text not null,
  amount_fen bigint,
  author_id uuid not null references person,
  approver_ids uuid[] not null,
  mode text not null check (mode in ('all', 'one', 'sequence')),
  copied_ids uuid[] not null default '{}',
  outcome text check (outcome in ('approved', 'rejected', 'withdrawn', 'terminated')),
  settled_at timestamptz
);
create index general_request_author on general_request (author_id, created_at desc);
call versioned('general_request');
