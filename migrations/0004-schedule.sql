-- Plans of projects: tasks, links, resources, assignments, baselines, and what an import said.

create table plan (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null unique references project on delete cascade,
  name text not null,
  source_format text,
  source_application text,
  source_file_id uuid references file,
  start_at timestamp not null,
  finish_at timestamp,
  status_at timestamp,
  -- The neutral plan without its tasks, links, resources and assignments: calendars and settings.
  settings jsonb not null,
  calculated_at timestamptz,
  task_count integer not null default 0
);
call versioned('plan');
call affects_health('plan');

create table task (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  uid text not null,
  -- Outline order: a task put between two others takes a position between theirs.
  position double precision not null,
  parent_id uuid references task on delete cascade deferrable initially deferred,
  level integer not null default 1,
  wbs text not null,
  name text not null,
  kind text not null default 'task' check (kind in ('task', 'summary', 'milestone')),
  active boolean not null default true,
  manual boolean not null default false,
  duration_minutes integer not null default 0 check (duration_minutes >= 0),
  start_at timestamp,
  finish_at timestamp,
  late_start_at timestamp,
  late_finish_at timestamp,
  total_slack_minutes integer,
  free_slack_minutes integer,
  critical boolean not null default false,
  driver jsonb,
  constraint_type text not null default 'ASAP',
  constraint_at timestamp,
  deadline_at timestamp,
  percent_complete numeric(6, 2) not null default 0 check (percent_complete between 0 and 100),
  actual_start_at timestamp,
  actual_finish_at timestamp,
  baseline_start_at timestamp,
  baseline_finish_at timestamp,
  work_minutes integer,
  actual_work_minutes integer,
  cost_fen bigint,
  actual_cost_fen bigint,
  owner_id uuid references person,
  owner_text text,
  notes text,
  -- Scheduling inputs and custom fields that are not asked for by column.
  details jsonb not null default '{}',
  unique (project_id, uid)
);
create index task_project on task (project_id, position);
create index task_owner on task (owner_id) where kind <> 'summary';
create index task_finish on task (finish_at);
create index task_parent on task (parent_id);
call versioned('task');

create table task_link (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  from_id uuid not null references task on delete cascade,
  to_id uuid not null references task on delete cascade,
  type text not null check (type in ('FS', 'SS', 'FF', 'SF')),
  lag numeric not null default 0,
  lag_unit text not null default 'working',
  unique (from_id, to_id, type)
);
create index task_link_project on task_link (project_id);
create index task_link_to on task_link (to_id);

create table plan_resource (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  uid text not null,
  name text not null,
  kind text not null,
  person_id uuid references person,
  max_units numeric not null default 1,
  details jsonb not null default '{}',
  unique (project_id, uid)
);

create table assignment (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  task_id uuid not null references task on delete cascade,
  resource_id uuid not null references plan_resource on delete cascade,
  units numeric not null default 1,
  work_minutes integer,
  actual_work_minutes integer,
  details jsonb not null default '{}'
);
create index assignment_task on assignment (task_id);
create index assignment_project on assignment (project_id);
create index assignment_resource on assignment (resource_id);

create table task_baseline (
  task_id uuid not null references task on delete cascade,
  number integer not null check (number between 0 and 10),
  start_at timestamp,
  finish_at timestamp,
  duration_minutes integer,
  work_minutes integer,
  cost_fen bigint,
  primary key (task_id, number)
);

-- One run of an import: what came in, what was doubted, what could not be kept, and how to take it back.
create table import_run (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  kind text not null check (kind in ('register', 'plan', 'people', 'units', 'calendar', 'risks')),
  file_name text not null,
  file_id uuid references file,
  account_id uuid,
  person_id uuid,
  state text not null default 'previewed' check (state in ('previewed', 'applied', 'undone')),
  source_key text,
  mapping jsonb not null default '{}',
  summary jsonb not null default '{}',
  report jsonb not null default '{}',
  -- What the import replaced, by table and id, so that it can be undone as a whole.
  undo jsonb not null default '{}',
  applied_at timestamptz,
  undone_at timestamptz
);
call versioned('import_run');
