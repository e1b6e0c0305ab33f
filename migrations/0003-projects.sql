-- The register of programmes and projects, their people, milestones and measured figures.

create table program (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  name_en text,
  manager_id uuid references person,
  is_demo boolean not null default false
);
call versioned('program');

create table project (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  name_en text,
  sort_key text not null,
  klass text check (klass in ('A', 'B', 'C')),
  type text,
  lifecycle text,
  phase text not null default 'proposed' check (phase in ('proposed', 'initiating', 'planning', 'executing', 'accepting', 'closed', 'suspended', 'terminated')),
  phase_label text,
  confidentiality text not null default 'internal' check (confidentiality in ('public', 'internal', 'secret')),
  unit_id uuid references org_unit,
  -- Where the register names a department or person we do not know, its words stay here.
  unit_text text,
  program_id uuid references program,
  manager_id uuid references person,
  manager_text text,
  sponsor_id uuid references person,
  sponsor_text text,
  customer text,
  priority integer,
  start_on date,
  finish_on date,
  baseline_start_on date,
  baseline_finish_on date,
  actual_start_on date,
  actual_finish_on date,
  budget_fen bigint,
  actual_cost_fen bigint,
  forecast_fen bigint,
  contract_fen bigint,
  currency text not null default 'CNY',
  percent_complete numeric(6, 2) check (percent_complete between 0 and 100),
  reported_health text check (reported_health in ('green', 'amber', 'red')),
  reported_health_text text,
  description text,
  note text,
  -- What an import could not place in a field: [{"heading": …, "value": …}], verbatim.
  kept_text jsonb not null default '[]',
  calendar_id uuid references calendar,
  source text,
  is_demo boolean not null default false,
  closed_at timestamptz
);
create index project_unit on project (unit_id);
create index project_manager on project (manager_id);
create index project_program on project (program_id);
call versioned('project');

create table project_member (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  person_id uuid not null references person,
  role text not null,
  share numeric(5, 2),
  from_on date,
  to_on date,
  unique (project_id, person_id, role)
);
create index project_member_person on project_member (person_id);
call versioned('project_member');

create table milestone (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  code text not null,
  name text not null,
  baseline_on date,
  forecast_on date,
  actual_on date,
  is_key boolean not null default true,
  note text,
  unique (project_id, code)
);
call versioned('milestone');

-- Figures of a project at the end of a period; entered once, corrected by a later revision.
create table project_measure (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  period text not null,
  as_of date not null,
  bac_fen bigint,
  pv_fen bigint,
  ev_fen bigint,
  ac_fen bigint,
  eac_fen bigint,
  percent_complete numeric(6, 2),
  reported_percent numeric(6, 2),
  spi_t numeric(9, 4),
  -- Facts the health rules need beyond earned value, see capabilities/monitoring/schema.ts.
  facts jsonb not null default '{}',
  self_health jsonb not null default '{}',
  source text,
  unique (project_id, period)
);
call versioned('project_measure');

create table risk (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  code text not null,
  title text not null,
  kind text not null default 'threat' check (kind in ('threat', 'opportunity')),
  category text,
  probability integer check (probability between 1 and 5),
  impact integer check (impact between 1 and 5),
  probability_percent numeric(5, 2) check (probability_percent between 0 and 100),
  cost_impact_fen bigint,
  schedule_impact_days numeric(8, 1),
  residual_probability_percent numeric(5, 2),
  strategy text,
  response text,
  owner_id uuid references person,
  status text not null default 'open' check (status in ('open', 'watching', 'occurred', 'closed')),
  trend text check (trend in ('up', 'flat', 'down')),
  raised_on date,
  due_on date,
  unique (project_id, code)
);
create index risk_project on risk (project_id);
create index risk_owner on risk (owner_id);
call versioned('risk');

create table issue (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  code text not null,
  title text not null,
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  owner_id uuid references person,
  status text not null default 'open' check (status in ('open', 'working', 'closed')),
  raised_on date,
  due_on date,
  unique (project_id, code)
);
create index issue_owner on issue (owner_id);
call versioned('issue');

-- Health as computed by the rules; project ids whose data changed wait in health_dirty for the next pass.
create table project_health (
  project_id uuid primary key references project on delete cascade,
  health text check (health in ('green', 'amber', 'red')),
  rule text not null,
  params jsonb not null default '{}',
  dimensions jsonb not null default '[]',
  -- Colours of the dimensions and values of the measures by name: what lists show without reading the rest.
  brief jsonb not null default '{}',
  computed_at timestamptz not null
);
-- One line for each change of colour: since when, and how many were red a month ago.
create table health_change (
  id bigint generated always as identity primary key,
  project_id uuid not null references project on delete cascade,
  at timestamptz not null,
  health text check (health in ('green', 'amber', 'red')),
  rule text not null
);
create index health_change_project on health_change (project_id, at);
create table health_dirty (
  project_id uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index health_dirty_at on health_dirty (at);

create function mark_health_dirty() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'project' then
    insert into health_dirty (project_id) select distinct id from changed;
  else
    insert into health_dirty (project_id) select distinct project_id from changed;
  end if;
  return null;
end $$;

create procedure affects_health(name text) language plpgsql as $$
begin
  execute format('create trigger health_insert after insert on %I referencing new table as changed for each statement execute function mark_health_dirty()', name);
  execute format('create trigger health_update after update on %I referencing new table as changed for each statement execute function mark_health_dirty()', name);
  if name <> 'project' then
    execute format('create trigger health_delete after delete on %I referencing old table as changed for each statement execute function mark_health_dirty()', name);
  end if;
end $$;
call affects_health('project');
call affects_health('milestone');
call affects_health('project_measure');
call affects_health('risk');
call affects_health('issue');

-- Other thresholds of the enterprise concern every project.
create function mark_all_health_dirty() returns trigger language plpgsql as $$
begin
  insert into health_dirty (project_id) select id from project;
  return null;
end $$;
create trigger health_rules_changed after update on enterprise for each row
  when (old.health_rules is distinct from new.health_rules) execute function mark_all_health_dirty();
