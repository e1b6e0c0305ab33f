-- Measuring and setting up a PMO: maturity, diagnosis, choice of type, road map.

create table maturity_assessment (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit,
  instrument text not null check (instrument in ('full', 'quick')),
  title text not null,
  due_on date not null,
  -- Questions, weights and limits as they stood when it was opened: only the same can be compared.
  questionnaire jsonb not null,
  opened_by uuid references person,
  is_demo boolean not null default false
);
create index maturity_assessment_unit on maturity_assessment (pmo_unit_id, created_at);
call versioned('maturity_assessment');

create table maturity_sheet (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  assessment_id uuid not null references maturity_assessment on delete cascade,
  person_id uuid not null references person,
  respondent_group text not null,
  -- When the respondent handed it in, null before.
  submitted_at timestamptz,
  unique (assessment_id, person_id)
);
create index maturity_sheet_person on maturity_sheet (person_id) where submitted_at is null;
call versioned('maturity_sheet');

create table maturity_answer (
  sheet_id uuid not null references maturity_sheet on delete cascade,
  question text not null,
  -- Null where the question does not apply.
  score numeric(3, 1),
  evidence text,
  link text,
  primary key (sheet_id, question)
);

-- The closing of an assessment: computed once, never changed.
create table maturity_result (
  assessment_id uuid primary key references maturity_assessment on delete cascade,
  closed_at timestamptz not null,
  closed_by uuid references person,
  index_score double precision,
  level text,
  content jsonb not null
);

create table diagnosis (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  title text not null,
  sent_on date not null,
  due_on date not null,
  symptoms jsonb not null,
  opened_by uuid references person
);
call versioned('diagnosis');

create table diagnosis_sheet (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  diagnosis_id uuid not null references diagnosis on delete cascade,
  unit_id uuid not null references org_unit,
  person_id uuid not null references person,
  submitted_at timestamptz,
  unique (diagnosis_id, unit_id, person_id)
);
create index diagnosis_sheet_person on diagnosis_sheet (person_id) where submitted_at is null;
call versioned('diagnosis_sheet');

create table diagnosis_answer (
  sheet_id uuid not null references diagnosis_sheet on delete cascade,
  symptom text not null,
  is_missing boolean not null,
  evidence text,
  primary key (sheet_id, symptom)
);

create table diagnosis_result (
  diagnosis_id uuid primary key references diagnosis on delete cascade,
  closed_at timestamptz not null,
  closed_by uuid references person,
  content jsonb not null
);

-- Each choice of a type is a record of its own; the latest stands behind the type in force.
create table type_choice (
  id uuid primary key,
  chosen_at timestamptz not null,
  chosen_by uuid references person,
  pmo_unit_id uuid not null references pmo_unit,
  inputs jsonb not null,
  recommended text not null,
  chosen text not null,
  advice jsonb not null,
  -- Demanded where another than the recommended one is chosen.
  reason text,
  effective_on date not null
);
create index type_choice_unit on type_choice (pmo_unit_id, chosen_at desc);

create table roadmap (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  -- Null as long as the PMO it sets up does not exist.
  pmo_unit_id uuid references pmo_unit,
  template text not null,
  title text not null,
  starts_on date not null
);
call versioned('roadmap');

create table roadmap_step (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  roadmap_id uuid not null references roadmap on delete cascade,
  position integer not null,
  code text not null,
  zh text not null,
  en text not null,
  themes text[] not null default '{}',
  required text[] not null default '{}',
  advised text[] not null default '{}',
  owner_id uuid references person,
  starts_on date not null,
  due_on date not null,
  check (due_on >= starts_on),
  unique (roadmap_id, position)
);
call versioned('roadmap_step');

-- A step is finished by somebody on a day, on the outputs that were found then.
create table roadmap_step_closure (
  step_id uuid primary key references roadmap_step on delete cascade,
  closed_at timestamptz not null,
  closed_by uuid references person,
  note text,
  outputs jsonb not null
);

create table roadmap_task (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  step_id uuid not null references roadmap_step on delete cascade,
  position integer not null,
  zh text not null,
  en text not null,
  owner_id uuid references person,
  due_on date,
  -- The task of a diagnosis it came from.
  diagnosis_id uuid references diagnosis,
  proposal text,
  done_at timestamptz,
  done_by uuid references person
);
create index roadmap_task_step on roadmap_task (step_id, position);
call versioned('roadmap_task');
