-- Charters of PMO units, the regulation, yearly policies, who has read them, drafts of the method.

create table charter (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  -- V1.0
  edition text not null,
  document_number text not null,
  -- Texts by section: mission, duties, powers, reporting and the others of names.ts.
  sections jsonb not null default '{}',
  -- Why this type of PMO was chosen, as the type assistant recorded it.
  type_reason text,
  mandate_from date,
  mandate_to date,
  author_id uuid references person,
  approved_at timestamptz,
  approval_id uuid,
  -- First day on which a later edition holds instead.
  superseded_on date,
  unique (pmo_unit_id, edition),
  check (mandate_to is null or mandate_to >= mandate_from),
  check (approved_at is null or mandate_from is not null)
);
call versioned('charter');
-- Two charters of one unit are never in force at once.
create unique index charter_latest on charter (pmo_unit_id) where approved_at is not null and superseded_on is null;

create table charter_goal (
  id uuid primary key,
  charter_id uuid not null references charter on delete cascade,
  position integer not null,
  text text not null,
  measure text not null default '',
  target text not null default '',
  -- Code of the strategic objective it serves, such as SO-2, with its name where known.
  objective text
);
create index charter_goal_charter on charter_goal (charter_id, position);

create table regulation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  edition text not null,
  document_number text not null,
  author_id uuid references person,
  approved_at timestamptz,
  approval_id uuid,
  -- What was approved, block by block. What is assembled from living records may have changed since.
  approved_blocks jsonb,
  superseded_at timestamptz,
  unique (pmo_unit_id, edition),
  check ((approved_at is null) = (approved_blocks is null))
);
call versioned('regulation');

create table regulation_chapter (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  regulation_id uuid not null references regulation on delete cascade,
  position integer not null,
  title text not null,
  text text not null default '',
  -- What is assembled below the text: charter, organisation, positions, authority, processes.
  part text
);
create index regulation_chapter_regulation on regulation_chapter (regulation_id, position);
call versioned('regulation_chapter');

create table policy (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid not null references pmo_unit on delete cascade,
  year integer not null,
  statement text not null,
  objectives text[] not null default '{}',
  review_on date not null,
  author_id uuid references person,
  published_at timestamptz,
  published_by uuid references person,
  unique (pmo_unit_id, year)
);
call versioned('policy');

-- Who is asked to read what, and when he confirmed it.
create table reading (
  subject_type text not null check (subject_type in ('charter', 'policy')),
  subject_id uuid not null,
  person_id uuid not null references person on delete cascade,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (subject_type, subject_id, person_id)
);
create index reading_person on reading (person_id) where confirmed_at is null;

-- A proposed text of an item of the method. Published, it becomes the item.
create table method_draft (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  pmo_unit_id uuid references pmo_unit on delete cascade,
  method_item_id uuid not null references method_item on delete cascade,
  zh text not null,
  en text not null,
  content jsonb not null,
  note text not null default '',
  author_id uuid references person,
  published_at timestamptz,
  published_by uuid references person
);
create index method_draft_item on method_draft (method_item_id);
call versioned('method_draft');
