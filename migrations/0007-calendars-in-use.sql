-- Plans of our own follow the calendar they were made on; those of a file keep the calendars of the file.

alter table plan add column calendar_id uuid references calendar;
alter table plan disable trigger user;
update plan set calendar_id = calendar.id from calendar
  where plan.source_format = 'zhongshu' and plan.settings ->> 'calendar' = calendar.code;
alter table plan enable trigger user;
create index plan_calendar on plan (calendar_id) where calendar_id is not null;

alter table person disable trigger user;
update person set calendar_id = null where calendar_id is not null and calendar_id not in (select id from calendar);
alter table person enable trigger user;
alter table person add constraint person_calendar_id_fkey foreign key (calendar_id) references calendar;

-- Projects whose plans stand on a calendar that changed wait here for the next pass.
create table plan_outdated (
  project_id uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index plan_outdated_at on plan_outdated (at);

-- A calendar changes with those below it; where the enterprise's own is among them, every project's slip does.
create function mark_plans_outdated() returns trigger language plpgsql as $$
declare
  first uuid[];
  concerned uuid[];
begin
  if tg_table_name = 'calendar' then
    first := array(select distinct id from changed);
  else
    first := array(select distinct calendar_id from changed);
  end if;
  concerned := array(
    with recursive derived(id) as (
      select unnest(first)
      union
      select calendar.id from calendar join derived on calendar.base_id = derived.id
    ) select id from derived);
  insert into plan_outdated (project_id) select project_id from plan where calendar_id = any(concerned);
  if exists (select from calendar where is_default and id = any(concerned)) then
    insert into health_dirty (project_id) select id from project;
  end if;
  return null;
end $$;
create trigger plans_update after update on calendar referencing new table as changed
  for each statement execute function mark_plans_outdated();
create trigger plans_insert after insert on calendar_day referencing new table as changed
  for each statement execute function mark_plans_outdated();
create trigger plans_update after update on calendar_day referencing new table as changed
  for each statement execute function mark_plans_outdated();
create trigger plans_delete after delete on calendar_day referencing old table as changed
  for each statement execute function mark_plans_outdated();
