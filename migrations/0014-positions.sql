-- Who does the work of a PMO and how it is divided: positions, groups, liaisons, the duty matrix,
-- the manager map, the PMO's budget, its services and its portal.

create table pmo_position (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  kind text not null,
  name text not null,
  tag text not null check (tag in ('management', 'support')),
  duties text[] not null,
  indicators text[] not null default '{}',
  headcount integer not null default 1 check (headcount between 1 and 99),
  place integer not null default 0,
  substitute_id uuid references person,
  -- When the duties were last changed: who holds the position reads them anew.
  duties_at timestamptz not null,
  is_demo boolean not null default false
);
create index pmo_position_office on pmo_position (office_id, place);
call versioned('pmo_position');

create table pmo_appointment (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  position_id uuid not null references pmo_position on delete cascade,
  person_id uuid not null references person,
  -- Rank of the person in this position: that of the head limits what the PMO may decide.
  rank text,
  from_on date not null,
  to_on date,
  -- Years of experience in project management at the day of the appointment, as stated.
  experience_years numeric(4, 1) check (experience_years >= 0),
  is_demo boolean not null default false,
  check (to_on is null or to_on >= from_on)
);
create index pmo_appointment_position on pmo_appointment (position_id, from_on);
create index pmo_appointment_person on pmo_appointment (person_id);
call versioned('pmo_appointment');

create table pmo_duty_reading (
  position_id uuid not null references pmo_position on delete cascade,
  person_id uuid not null references person,
  read_at timestamptz not null,
  primary key (position_id, person_id, read_at)
);

create table pmo_priority (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  title text not null,
  place integer not null,
  position_id uuid references pmo_position on delete set null,
  goal text,
  quarter text,
  target text,
  is_demo boolean not null default false
);
create index pmo_priority_office on pmo_priority (office_id, place);
call versioned('pmo_priority');

create table pmo_group (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  kind text not null check (kind in ('core', 'support')),
  chair_id uuid references person,
  -- How many of the members must be present to decide.
  quorum integer check (quorum >= 1),
  meeting_cycle text,
  is_demo boolean not null default false,
  unique (office_id, kind)
);
call versioned('pmo_group');

create table pmo_group_member (
  group_id uuid not null references pmo_group on delete cascade,
  person_id uuid not null references person,
  primary key (group_id, person_id)
);

-- The departments a PMO works with; without a person, one that lacks its liaison.
create table pmo_liaison (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  unit_id uuid not null references org_unit,
  person_id uuid references person,
  is_demo boolean not null default false,
  unique (office_id, unit_id)
);
call versioned('pmo_liaison');

create table duty_matrix (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  number integer not null,
  state text not null default 'draft' check (state in ('draft', 'in-force', 'superseded')),
  approval_id uuid,
  in_force_on date,
  is_demo boolean not null default false,
  unique (office_id, number)
);
create unique index duty_matrix_one_in_force on duty_matrix (office_id) where state = 'in-force';
create unique index duty_matrix_one_draft on duty_matrix (office_id) where state = 'draft';
call versioned('duty_matrix');

create table duty_activity (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  matrix_id uuid not null references duty_matrix on delete cascade,
  -- The process it belongs to, or a name of its own: what pages ask by.
  code text not null,
  name text not null,
  place integer not null default 0,
  -- Once approved it has exactly one A, in this version and in every later one.
  settled boolean not null default false,
  unique (matrix_id, code)
);
call versioned('duty_activity');

create table duty_part (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  activity_id uuid not null references duty_activity on delete cascade,
  unit_id uuid not null references org_unit,
  part text not null check (part in ('R', 'A', 'C', 'I')),
  note text,
  settled boolean not null default false,
  unique (activity_id, unit_id)
);
create unique index duty_part_one_a on duty_part (activity_id) where part = 'A' and settled;
call versioned('duty_part');

create table duty_negotiation (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  activity_id uuid not null references duty_activity on delete cascade,
  held_on date not null,
  people text not null,
  agreement text not null,
  author_id uuid references person
);
create index duty_negotiation_activity on duty_negotiation (activity_id);

-- What a manager thinks of the PMO, one row for each time it was noted; the latest counts.
create table manager_stance (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  office_id uuid not null,
  person_id uuid not null references person,
  noted_on date not null,
  attitude integer not null check (attitude between -2 and 2),
  influence integer not null check (influence between 1 and 5),
  concern text,
  agreement text,
  author_id uuid references person,
  is_demo boolean not null default false
);
create index manager_stance_person on manager_stance (office_id, person_id, noted_on, created_at);

create table guideline_rule (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  guideline text not null check (guideline in ('resource')),
  rule text not null,
  state text not null default 'draft' check (state in ('draft', 'adopted', 'dropped')),
  stance_id uuid references manager_stance,
  is_demo boolean not null default false
);
create index guideline_rule_office on guideline_rule (office_id, guideline);
call versioned('guideline_rule');

create table pmo_budget_line (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  year integer not null check (year between 2000 and 2149),
  kind text not null check (kind in ('staff', 'training', 'tools', 'meetings', 'incentives', 'other')),
  name text not null,
  planned_fen bigint not null check (planned_fen >= 0),
  is_demo boolean not null default false,
  unique (office_id, year, name)
);
call versioned('pmo_budget_line');

create table pmo_budget_actual (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  line_id uuid not null references pmo_budget_line on delete cascade,
  -- First day of the month it belongs to.
  month_on date not null check (extract(day from month_on) = 1),
  amount_fen bigint not null,
  note text,
  is_demo boolean not null default false
);
create index pmo_budget_actual_line on pmo_budget_actual (line_id, month_on);
call versioned('pmo_budget_actual');

create table service_offer (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  -- Code of the service in the method.
  code text not null,
  position_id uuid references pmo_position on delete set null,
  -- Own promise in working days, null = as the method says.
  work_days integer check (work_days between 0 and 365),
  is_demo boolean not null default false,
  unique (office_id, code)
);
call versioned('service_offer');

create table portal_text (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null unique,
  does text[] not null default '{}',
  does_not text[] not null default '{}',
  contact text not null default '',
  is_demo boolean not null default false
);
call versioned('portal_text');

-- What was published, as it was published.
create table portal_edition (
  id uuid primary key,
  office_id uuid not null,
  number integer not null,
  published_at timestamptz not null,
  published_by uuid references person,
  content jsonb not null,
  is_demo boolean not null default false,
  unique (office_id, number)
);

create table expectation_survey (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  office_id uuid not null,
  name text not null,
  opened_on date not null,
  closed_on date,
  is_demo boolean not null default false
);
create unique index expectation_survey_open on expectation_survey (office_id) where closed_on is null;
call versioned('expectation_survey');

create table expectation_answer (
  survey_id uuid not null references expectation_survey on delete cascade,
  person_id uuid not null references person,
  statement text not null,
  agreement integer not null check (agreement between 1 and 5),
  answered_at timestamptz not null,
  primary key (survey_id, person_id, statement)
);
