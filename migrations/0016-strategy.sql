-- From strategy to authorised projects: objectives, portfolio plans, decision memos, requests to start a project, mandates and bookings.

-- Numbers without a gap: the row is locked until the write that took a number is committed or undone.
create table number_series (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);

-- What was decided, signed or approved stays as it is; a restore and a migration switch triggers off.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % cannot be changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create procedure unchangeable(name text) language plpgsql as $$
begin
  execute format('create trigger unchangeable before update or delete on %I for each row execute function refuse_change()', name);
end $$;

create table objective (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  -- 2026 or 2026-2028.
  period text not null,
  code text not null,
  title text not null,
  title_en text,
  parent_id uuid references objective,
  -- Per cent among its siblings.
  weight numeric(5, 2) not null check (weight > 0 and weight <= 100),
  perspective text check (perspective in ('finance', 'customer', 'process', 'learning')),
  measure text,
  unit text,
  from_value numeric,
  to_value numeric,
  current_value numeric,
  direction text not null default 'up' check (direction in ('up', 'down')),
  owner_id uuid references person,
  note text,
  position integer not null default 0,
  is_demo boolean not null default false,
  unique (period, code)
);
create index objective_parent on objective (parent_id);
call versioned('objective');

-- A project, programme or proposal that serves an objective.
create table objective_contribution (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  objective_id uuid not null references objective on delete cascade,
  project_id uuid references project on delete cascade,
  program_id uuid references program on delete cascade,
  -- A proposal, whose capability stands later.
  proposal_id uuid,
  -- 0 none to 5 decisive.
  strength integer not null check (strength between 0 and 5),
  -- Per cent of what the project contributes that goes to this objective.
  share numeric(5, 2) check (share between 0 and 100),
  reason text,
  check (num_nonnulls(project_id, program_id, proposal_id) = 1)
);
create unique index objective_contribution_project on objective_contribution (project_id, objective_id) where project_id is not null;
create unique index objective_contribution_program on objective_contribution (program_id, objective_id) where program_id is not null;
create unique index objective_contribution_proposal on objective_contribution (proposal_id, objective_id) where proposal_id is not null;
create index objective_contribution_objective on objective_contribution (objective_id);
call versioned('objective_contribution');

-- Cause and effect between objectives, drawn on the strategy map.
create table objective_link (
  from_id uuid not null references objective on delete cascade,
  to_id uuid not null references objective on delete cascade,
  primary key (from_id, to_id),
  check (from_id <> to_id)
);

-- An objective was changed: whoever leads a project that serves it says whether it still fits.
create table objective_confirmation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  objective_id uuid not null references objective on delete cascade,
  project_id uuid not null references project on delete cascade,
  -- {"toValue": [45, 50]}: what was changed, before and after.
  changes jsonb not null,
  asked_at timestamptz not null,
  due_on date not null,
  verdict text check (verdict in ('consistent', 'partly', 'inconsistent')),
  note text,
  answered_at timestamptz,
  answered_by uuid references person
);
create index objective_confirmation_project on objective_confirmation (project_id) where answered_at is null;
call versioned('objective_confirmation');

create table decision_memo (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  number text not null unique,
  title text not null,
  kind text not null,
  decided_on date not null,
  -- Names and ids as they were: a memo outlives what it is about.
  decided_by jsonb not null,
  forum text,
  subject_type text,
  subject_id uuid,
  project_id uuid,
  pmo_unit_id uuid,
  question text,
  decision text not null,
  reasons text not null,
  options jsonb not null default '[]',
  conditions jsonb not null default '[]',
  facts jsonb not null default '[]',
  rule text,
  supersedes_id uuid unique references decision_memo,
  sha256 text not null
);
create index decision_memo_subject on decision_memo (subject_type, subject_id);
create index decision_memo_project on decision_memo (project_id);
call unchangeable('decision_memo');

create table portfolio (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  parent_id uuid references portfolio,
  owner_id uuid references person
);
call versioned('portfolio');
-- A project belongs to one portfolio.
create table portfolio_project (
  project_id uuid primary key references project on delete cascade,
  portfolio_id uuid not null references portfolio on delete cascade
);

create table portfolio_plan (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  year integer not null unique check (year between 2000 and 2100),
  title text not null,
  envelope_fen bigint not null check (envelope_fen >= 0),
  -- [{"category": "run", "percent": 50}]
  mix jsonb not null default '[]',
  note text,
  pmo_unit_id uuid,
  owner_id uuid references person,
  -- Of the edition that is in force.
  approved_version integer
);
call versioned('portfolio_plan');

create table portfolio_plan_event (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  plan_id uuid not null references portfolio_plan on delete cascade,
  kind text not null check (kind in ('call', 'scoring', 'preliminary', 'final', 'start', 'review')),
  name text not null,
  on_date date not null,
  done_on date
);
create index portfolio_plan_event_plan on portfolio_plan_event (plan_id, on_date);
call versioned('portfolio_plan_event');

create table portfolio_plan_edition (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  plan_id uuid not null references portfolio_plan,
  number integer not null,
  approval_id uuid not null,
  content jsonb not null,
  sha256 text not null,
  unique (plan_id, number)
);
call unchangeable('portfolio_plan_edition');

-- Money of a year's envelope promised to a proposal or project; what is given back keeps its row.
create table portfolio_commitment (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  plan_id uuid not null references portfolio_plan on delete cascade,
  proposal_id uuid,
  project_id uuid references project on delete cascade,
  title text not null,
  category text check (category in ('run', 'grow', 'innovate')),
  amount_fen bigint not null check (amount_fen >= 0),
  committed_on date not null,
  is_carried_over boolean not null default false,
  planned_start_on date,
  released_on date,
  released_because text,
  check (proposal_id is not null or project_id is not null)
);
create unique index portfolio_commitment_proposal on portfolio_commitment (plan_id, proposal_id) where released_on is null;
create unique index portfolio_commitment_project on portfolio_commitment (plan_id, project_id) where released_on is null;
call versioned('portfolio_commitment');

-- A request to start a project (立项).
create table initiation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  proposal_id uuid,
  title text not null,
  project_class text not null check (project_class in ('A', 'B', 'C')),
  is_strategic boolean not null default false,
  project_type text,
  amount_fen bigint not null check (amount_fen > 0),
  category text check (category in ('run', 'grow', 'innovate')),
  unit_id uuid references org_unit,
  pmo_unit_id uuid,
  requested_by uuid references person,
  requested_on date not null,
  sponsor_id uuid references person,
  manager_id uuid references person,
  customer text,
  start_on date,
  finish_on date,
  reasons text,
  outcome text check (outcome in ('approved', 'rejected', 'withdrawn', 'terminated')),
  outcome_on date,
  -- What the office said when the route was decided, and by which rule.
  say jsonb,
  project_id uuid references project,
  memo_id uuid references decision_memo
);
create unique index initiation_proposal on initiation (proposal_id) where outcome is null or outcome = 'approved';
create index initiation_project on initiation (project_id);
call versioned('initiation');

create table initiation_condition (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  initiation_id uuid not null references initiation on delete cascade,
  text text not null,
  due_on date not null,
  owner_id uuid references person,
  set_by uuid references person,
  met_on date,
  met_by uuid references person,
  evidence text
);
create index initiation_condition_initiation on initiation_condition (initiation_id);
call versioned('initiation_condition');

-- A measurable goal of a project: agreed at its start, the basis of acceptance.
create table project_goal (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  initiation_id uuid not null references initiation on delete cascade,
  project_id uuid references project on delete cascade,
  text text not null,
  due_on date not null,
  position integer not null default 0
);
create index project_goal_initiation on project_goal (initiation_id);
create index project_goal_project on project_goal (project_id);
call versioned('project_goal');

-- The letter that lets a project spend: a draft until it is signed, then unchangeable.
create table project_mandate (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  manager_id uuid references person,
  sponsor_id uuid references person,
  budget_cap_fen bigint not null check (budget_cap_fen > 0),
  rights text not null,
  success_criteria text not null,
  valid_from date not null,
  valid_to date,
  signed_at timestamptz,
  signed_by uuid references person,
  -- What was signed, word for word, and its hash.
  content jsonb,
  sha256 text
);
create unique index project_mandate_signed on project_mandate (project_id) where signed_at is not null;
create unique index project_mandate_draft on project_mandate (project_id) where signed_at is null;
call versioned('project_mandate');

create function keep_signed() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then
    raise exception 'a signed mandate cannot be changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_signed before update on project_mandate for each row execute function keep_signed();

create table cost_entry (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  project_id uuid not null references project on delete cascade,
  on_date date not null,
  amount_fen bigint not null check (amount_fen <> 0),
  kind text not null,
  note text,
  booked_by uuid references person
);
create index cost_entry_project on cost_entry (project_id, on_date);
call versioned('cost_entry');

alter table enterprise add column project_prefix text not null default 'QH' check (project_prefix ~ '^[A-Z0-9]{1,8}$');
