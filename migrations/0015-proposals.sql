-- What finished projects cost and took, and proposals for new ones.

create table past_project (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  sort_key text not null,
  project_type text,
  project_class text check (project_class in ('A', 'B', 'C')),
  unit_id uuid references org_unit,
  -- The words of the table where it names a unit we do not know.
  unit_text text,
  customer text,
  manager_text text,
  started_on date,
  planned_finish_on date,
  finished_on date,
  planned_cost_fen bigint not null check (planned_cost_fen > 0),
  actual_cost_fen bigint not null check (actual_cost_fen >= 0),
  person_months numeric(10, 2) check (person_months >= 0),
  function_points numeric(10, 1) check (function_points >= 0),
  result text not null default 'accepted' check (result in ('accepted', 'conditional', 'terminated')),
  note text,
  -- The file it came from.
  source text
);
call versioned('past_project');

create table proposal (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  sort_key text not null,
  project_type text not null,
  project_class text check (project_class in ('A', 'B', 'C')),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted', 'withdrawn',
    'shortlisted', 'screened-out', 'selected', 'reserve', 'shelved', 'declined', 'initiated')),
  unit_id uuid references org_unit,
  applicant_id uuid references person,
  sponsor_id uuid references person,
  manager_id uuid references person,
  benefit_owner_id uuid references person,
  -- The form as it stands, by the keys of its fields.
  content jsonb not null default '{}',
  -- Computed from the content whenever it is saved, for lists and later choices, null with a reason on the page.
  cost_fen bigint,
  benefit_fen bigint,
  npv_fen bigint,
  expected_npv_fen bigint,
  roi double precision,
  irr double precision,
  payback_years double precision,
  start_on date,
  finish_on date,
  -- How often it was submitted.
  revision integer not null default 0,
  submitted_at timestamptz,
  is_demo boolean not null default false
);
create index proposal_unit on proposal (unit_id);
create index proposal_applicant on proposal (applicant_id);
create index proposal_state on proposal (state);
call versioned('proposal');

-- What was submitted, never changed.
create table proposal_revision (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  proposal_id uuid not null references proposal on delete cascade,
  number integer not null,
  submitted_by uuid references person on delete set null,
  content jsonb not null,
  unique (proposal_id, number)
);

-- What happened to it: a submission, a return, an acceptance, a withdrawal, an outcome.
create table proposal_step (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  proposal_id uuid not null references proposal on delete cascade,
  state text not null,
  revision integer not null,
  by_id uuid references person on delete set null,
  reason text,
  -- Fields to be mended, each with a remark: [{"field": …, "remark": …}].
  marks jsonb not null default '[]'
);
create index proposal_step_proposal on proposal_step (proposal_id, created_at);

-- One needs the other, or at most one of the two is done.
create table proposal_link (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  proposal_id uuid not null references proposal on delete cascade,
  kind text not null check (kind in ('needs', 'excludes')),
  other_id uuid not null references proposal on delete cascade,
  unique (proposal_id, kind, other_id),
  check (proposal_id <> other_id)
);
create index proposal_link_other on proposal_link (other_id);
