-- The papers of a selection meeting, frozen when they are made; the documents are printed from here ever after.
create table board_pack (
  id uuid primary key,
  created_at timestamptz not null default platform_now(),
  round_id uuid not null references selection_round,
  -- As it was then: papers outlive the record of who made them.
  made_by_id uuid,
  made_by text not null,
  made_at timestamptz not null,
  -- JSON to the letter, so that its digest can be worked out again by anybody.
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index on board_pack (round_id, made_at desc);
call unchangeable('board_pack');
