-- The calendars of a plan are its bulk and hardly ever change: they stand apart, once for all plans that have the
-- same, so that a new version of a plan neither rewrites them nor keeps them in its history. A set is never
-- changed, and goes with the last plan that follows it.

create table calendar_set (
  -- A hash of the calendars.
  id text primary key,
  calendars jsonb not null
);

alter table plan add column calendar_set_id text;
alter table plan disable trigger user;
insert into calendar_set (id, calendars)
  select distinct encode(sha256(convert_to(settings ->> 'calendars', 'UTF8')), 'hex'), settings -> 'calendars' from plan;
update plan set calendar_set_id = encode(sha256(convert_to(settings ->> 'calendars', 'UTF8')), 'hex'),
  settings = settings - 'calendars';
alter table plan enable trigger user;
alter table plan alter column calendar_set_id set not null;
alter table plan add foreign key (calendar_set_id) references calendar_set;
create index plan_calendar_set on plan (calendar_set_id);

create function drop_unused_calendar_set() returns trigger language plpgsql as $$
begin
  delete from calendar_set where id = old.calendar_set_id
    and not exists (select from plan where calendar_set_id = old.calendar_set_id);
  return null;
end $$;
create trigger calendar_set_delete after delete on plan
  for each row execute function drop_unused_calendar_set();
create trigger calendar_set_update after update on plan
  for each row when (old.calendar_set_id <> new.calendar_set_id) execute function drop_unused_calendar_set();
