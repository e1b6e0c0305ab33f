-- What the leaders agreed a candidate costs and brings, where an adopted scenario says otherwise than its proposal.

alter table round_candidate
  add column agreed_cost_fen bigint check (agreed_cost_fen >= 0),
  add column agreed_npv_fen bigint,
  add column agreed_benefit_fen bigint;
