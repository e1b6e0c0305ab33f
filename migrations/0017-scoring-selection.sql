-- What proposals are judged by, the rounds they are judged in, and what is decided about them.

create table criteria_set (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  -- All editions of one set share their family.
  family_id uuid not null,
  edition integer not null,
  name text not null,
  project_class text check (project_class in ('A', 'B', 'C')),
  pass_line numeric(5, 2) not null check (pass_line between 0 and 100),
  published_at timestamptz,
  published_by uuid references person,
  unique (family_id, edition)
);
call versioned('criteria_set');

create table criterion (
  id uuid primary key,
  set_id uuid not null references criteria_set on delete cascade,
  position integer not null,
  name text not null,
  guidance text,
  weight numeric(5, 2) not null check (weight between 0 and 100),
  -- [{points, text}] what 1 to 5 points mean, 5 always the good end.
  scale jsonb not null default '[]',
  -- [{points, fromPercent}] points that a return on investment earns, null where people judge.
  roi_scale jsonb
);
create index criterion_set on criterion (set_id, position);

create table criteria_knock_out (
  id uuid primary key,
  set_id uuid not null references criteria_set on delete cascade,
  position integer not null,
  -- no-sponsor is checked by the product, stated is found by a person.
  kind text not null check (kind in ('no-sponsor', 'stated')),
  name text not null
);

create table criteria_judgement (
  set_id uuid not null references criteria_set on delete cascade,
  row_id uuid not null references criterion on delete cascade,
  column_id uuid not null references criterion on delete cascade,
  value numeric(12, 9) not null check (value > 0),
  primary key (set_id, row_id, column_id)
);

create table selection_round (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  number text not null unique,
  name text not null,
  year integer not null,
  opens_on date,
  closes_on date,
  scoring_due_on date,
  consultation_due_on date,
  decides_on date,
  budget_fen bigint check (budget_fen >= 0),
  -- strict stops at the first that does not fit, skip goes on and fills.
  line_rule text not null default 'strict' check (line_rule in ('strict', 'skip')),
  criteria_set_id uuid references criteria_set,
  frozen_at timestamptz,
  frozen_by uuid references person,
  created_by uuid references person
);
call versioned('selection_round');

create table round_candidate (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  round_id uuid not null references selection_round on delete cascade,
  proposal_id uuid not null references proposal,
  mandatory_reason text,
  mandatory_by uuid references person,
  -- A knock-out rule that a person found to apply.
  knock_out_id uuid references criteria_knock_out,
  knock_out_reason text,
  -- The month it would start in.
  starts_on date,
  shift_months integer not null default 0 check (shift_months between 0 and 24),
  rank integer,
  category text,
  unique (round_id, proposal_id)
);
call versioned('round_candidate');

create table candidate_relation (
  id uuid primary key,
  candidate_id uuid not null references round_candidate on delete cascade,
  other_id uuid not null references round_candidate on delete cascade,
  kind text not null check (kind in ('requires', 'excludes')),
  unique (candidate_id, other_id),
  check (candidate_id <> other_id)
);

create table candidate_demand (
  candidate_id uuid not null references round_candidate on delete cascade,
  role text not null,
  -- Months after its start, 0 the first.
  month integer not null check (month between 0 and 119),
  people numeric(7, 2) not null check (people >= 0),
  primary key (candidate_id, role, month)
);

create table round_assessor (
  round_id uuid not null references selection_round on delete cascade,
  person_id uuid not null references person,
  invited_at timestamptz not null,
  invited_by uuid references person,
  submitted_at timestamptz,
  primary key (round_id, person_id)
);

create table assessor_score (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  candidate_id uuid not null references round_candidate on delete cascade,
  person_id uuid not null references person,
  criterion_id uuid not null references criterion,
  points integer not null check (points between 1 and 5),
  reason text,
  unique (candidate_id, person_id, criterion_id)
);
call versioned('assessor_score');

create table preliminary_decision (
  id uuid primary key,
  candidate_id uuid not null unique references round_candidate on delete cascade,
  outcome text not null check (outcome in ('passed', 'out', 'returned')),
  reason text not null,
  score numeric(6, 3),
  decided_by uuid references person,
  decided_at timestamptz not null,
  -- When the proposer confirmed to have read it.
  read_at timestamptz
);

create table role_capacity (
  role text not null,
  month date not null,
  people numeric(7, 2) not null check (people >= 0),
  primary key (role, month)
);

create table consultation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  round_id uuid not null references selection_round on delete cascade,
  unit_id uuid not null references org_unit,
  person_id uuid not null references person,
  due_on date,
  given_at timestamptz,
  capacity_statement text,
  unique (round_id, unit_id)
);
call versioned('consultation');

create table consultation_opinion (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  consultation_id uuid not null references consultation on delete cascade,
  candidate_id uuid not null references round_candidate on delete cascade,
  opinion text not null check (opinion in ('agree', 'reserve', 'object')),
  reason text,
  answer text,
  answered_by uuid references person,
  answered_at timestamptz,
  unique (consultation_id, candidate_id)
);
call versioned('consultation_opinion');

create table rank_change (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  candidate_id uuid not null references round_candidate on delete cascade,
  from_rank integer not null,
  to_rank integer not null,
  reason text not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  outcome text check (outcome in ('approved', 'rejected', 'withdrawn', 'terminated')),
  settled_at timestamptz
);
call versioned('rank_change');

create table selection_meeting (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  round_id uuid not null unique references selection_round on delete cascade,
  held_on date not null,
  -- The group as it stood that day.
  members uuid[] not null,
  chair_id uuid references person,
  quorum integer not null,
  present uuid[] not null default '{}',
  concluded_at timestamptz,
  concluded_by uuid references person,
  budget_fen bigint,
  line_rule text
);
call versioned('selection_meeting');

create table meeting_vote (
  meeting_id uuid not null references selection_meeting on delete cascade,
  person_id uuid not null references person,
  vote text not null check (vote in ('for', 'against', 'abstain')),
  voted_at timestamptz not null,
  primary key (meeting_id, person_id)
);

create table final_decision (
  id uuid primary key,
  candidate_id uuid not null unique references round_candidate on delete cascade,
  outcome text not null check (outcome in ('selected', 'reserve', 'returned', 'rejected')),
  reason text not null,
  rank integer,
  decided_by uuid references person,
  decided_at timestamptz not null,
  read_at timestamptz
);

create table portfolio_study (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  round_id uuid not null references selection_round on delete cascade,
  asked_by uuid references person,
  -- What was asked: the problem as the engine takes it, and the choices it was made from.
  problem jsonb not null,
  job_id uuid,
  answer jsonb,
  answered_at timestamptz
);
call versioned('portfolio_study');
