-- What lists read in their own order, or of each row, without reading the rest.

-- The next milestone of a project, and what is still to come of all.
create index milestone_next on milestone (project_id, coalesce(forecast_on, baseline_on), code)
  where actual_on is null;

-- The figures of a project's last period.
create index project_measure_latest on project_measure (project_id, as_of desc)
  include (bac_fen, pv_fen, ev_fen, ac_fen, eac_fen);

-- How many risks of a project are open.
create index risk_open on risk (project_id) where status <> 'closed';

-- The order of the registers, as capabilities/risks/store.ts has it: the gravest first, what is closed last.
create index risk_rank on risk
  ((case status when 'closed' then 100 else 0 end - coalesce(probability * impact, 0)));
create index issue_rank on issue
  ((case status when 'closed' then 100 else 0 end + case priority when 'high' then 0 when 'medium' then 1 else 2 end));

-- The few projects and people among the many tasks that hold a word.
create index search_entry_named on search_entry using gin (words) where subject_type in ('project', 'person');
