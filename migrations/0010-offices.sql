-- PMO units: their types by date, mandates, functions, and their own values in the register of authority.

create table pmo_unit (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  name text not null,
  -- Own name in menus and headings, such as 项目管理部. Null = the name.
  display_name text,
  sort_key text not null,
  -- The unit of the organisation it is part of.
  org_unit_id uuid references org_unit,
  parent_id uuid references pmo_unit,
  level text not null check (level in ('strategic', 'organisation', 'department')),
  structure text not null check (structure in ('central', 'dispersed', 'mixed')),
  taxonomy text not null check (taxonomy in ('assurance-control-strategic', 'supportive-controlling-directive')),
  organisation_form text not null check (organisation_form in ('functional', 'weak-matrix', 'strong-matrix', 'project')),
  head_person_id uuid references person,
  head_rank text check (head_rank in ('supervisor', 'manager', 'senior-manager', 'director', 'vice-president', 'president')),
  -- Rank of the heads of the departments concerned, which the head must not be below.
  heads_rank text not null default 'director' check (heads_rank in ('supervisor', 'manager', 'senior-manager', 'director', 'vice-president', 'president')),
  -- Who signs beside a head of too low a rank, and to whom the unit reports.
  superior_id uuid references person,
  -- Null = as its type proposes.
  reporting_line text[],
  centres text[] not null,
  -- Owner of each centre by its name.
  centre_owners jsonb not null default '{}',
  -- Projects it governs beside those of its departments. Empty and null = no limit.
  project_types text[] not null default '{}',
  amount_from_fen bigint,
  amount_below_fen bigint
);
create index pmo_unit_parent on pmo_unit (parent_id);
call versioned('pmo_unit');

-- Departments a unit serves, each with all below it.
create table pmo_unit_department (
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  org_unit_id uuid not null references org_unit,
  primary key (pmo_unit_id, org_unit_id)
);
create index pmo_unit_department_unit on pmo_unit_department (org_unit_id);

create table pmo_unit_type (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  from_on date not null,
  preset text not null check (preset in ('assurance', 'control', 'directive', 'strategic')),
  -- 自定义: the preset is only what it starts from.
  is_custom boolean not null default false,
  reason text not null,
  author_id uuid references person,
  approval_id uuid,
  unique (pmo_unit_id, from_on)
);
call versioned('pmo_unit_type');

create table pmo_mandate (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  from_on date not null,
  to_on date,
  -- What gave it, such as charter:<id>.
  source text not null,
  author_id uuid references person,
  check (to_on is null or to_on >= from_on)
);
create index pmo_mandate_unit on pmo_mandate (pmo_unit_id, from_on);
call versioned('pmo_mandate');

-- Written mandates that lift the cap of the organisation form at some decision points.
create table pmo_compensation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  points text[] not null,
  from_on date not null,
  to_on date,
  document text not null,
  author_id uuid references person,
  check (to_on is null or to_on >= from_on)
);
create index pmo_compensation_unit on pmo_compensation (pmo_unit_id);
call versioned('pmo_compensation');

-- What a unit settled about a function of the catalogue. No row = on, nobody's.
create table pmo_function (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  function_id text not null,
  is_on boolean not null,
  owner_id uuid references person,
  service_level text,
  unique (pmo_unit_id, function_id)
);
call versioned('pmo_function');

create table authority_override (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  point text not null,
  level smallint check (level between 0 and 5),
  mode text,
  project_class text check (project_class in ('A', 'B', 'C')),
  project_type text,
  amount_from_fen bigint,
  amount_below_fen bigint,
  valid_from date not null,
  valid_to date,
  reason text not null,
  author_id uuid references person,
  approval_id uuid,
  check ((level is null) <> (mode is null))
);
create index authority_override_unit on authority_override (pmo_unit_id, point);
call versioned('authority_override');

-- A change that waits for the executives. Approved, it becomes a row above.
create table authority_change (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  kind text not null check (kind in ('type', 'override', 'override-end')),
  content jsonb not null,
  reason text not null,
  author_id uuid references person,
  settled_at timestamptz,
  outcome text check (outcome in ('approved', 'rejected', 'withdrawn', 'terminated')),
  approval_id uuid,
  check ((settled_at is null) = (outcome is null))
);
create index authority_change_unit on authority_change (pmo_unit_id, settled_at);
call versioned('authority_change');
