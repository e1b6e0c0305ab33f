-- The portfolio is summed up from the last figures of every project. To find the last of each among all periods costs
-- more the longer projects run, so it is kept beside them by the database itself.

create table latest_measure (
  project_id uuid primary key references project on delete cascade,
  measure_id uuid not null references project_measure on delete cascade,
  as_of date not null,
  bac_fen bigint,
  pv_fen bigint,
  ev_fen bigint,
  ac_fen bigint,
  -- What was estimated, else BAC ÷ CPI.
  forecast_fen bigint
);
create index latest_measure_measure on latest_measure (measure_id);

create function keep_latest_measures(projects uuid[]) returns void language sql as $$
  insert into latest_measure (project_id, measure_id, as_of, bac_fen, pv_fen, ev_fen, ac_fen, forecast_fen)
    select distinct on (project_id) project_id, id, as_of, bac_fen, pv_fen, ev_fen, ac_fen,
      coalesce(eac_fen, round(bac_fen::numeric * ac_fen / nullif(ev_fen, 0)))
    from project_measure where project_id = any(projects)
    order by project_id, as_of desc, period desc
  on conflict (project_id) do update set measure_id = excluded.measure_id, as_of = excluded.as_of,
    bac_fen = excluded.bac_fen, pv_fen = excluded.pv_fen, ev_fen = excluded.ev_fen, ac_fen = excluded.ac_fen,
    forecast_fen = excluded.forecast_fen;
$$;

-- Of two writers on one project the second waits, and then sees what the first has written.
create function follow_measures() returns trigger language plpgsql as $$
declare
  projects uuid[] := array(select distinct project_id from changed order by project_id);
begin
  perform from project where id = any(projects) order by id for no key update;
  perform keep_latest_measures(projects);
  return null;
end $$;
create trigger latest_insert after insert on project_measure
  referencing new table as changed for each statement execute function follow_measures();
create trigger latest_update after update on project_measure
  referencing new table as changed for each statement execute function follow_measures();
create trigger latest_delete after delete on project_measure
  referencing old table as changed for each statement execute function follow_measures();

select keep_latest_measures(array(select distinct project_id from project_measure));
drop index project_measure_latest;
create index project_measure_latest on project_measure (project_id, as_of desc, period desc);

-- Milestones to come of all projects in the order in which they fall due.
create index milestone_due on milestone ((coalesce(forecast_on, baseline_on))) where actual_on is null and is_key;
