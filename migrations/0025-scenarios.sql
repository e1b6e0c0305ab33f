-- Named what-ifs over the portfolio of a round.

create table scenario (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  round_id uuid not null references selection_round on delete cascade,
  name text not null,
  note text,
  budget_fen bigint check (budget_fen >= 0),
  -- What it was started from: the live plan, another scenario or a study.
  origin text not null check (origin in ('live', 'scenario', 'study')),
  origin_name text not null,
  -- [{candidateId, isIn, shiftMonths, costFen, npvFen, benefitFen}], where an amount of null is as proposed.
  lines jsonb not null,
  -- The live plan it was thought out on.
  base jsonb not null,
  created_by uuid references person,
  adopted_at timestamptz,
  memo_id uuid references decision_memo,
  unique (round_id, name)
);
call versioned('scenario');
