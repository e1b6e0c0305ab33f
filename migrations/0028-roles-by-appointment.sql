-- A position brings a role of the system: who is appointed holds it, where the PMO is in charge, as long as he
-- is appointed. Positions there are bring none until an administrator says so: an upgrade gives nobody new rights.

alter table pmo_position add column role text;

alter table role_grant add column appointment_id uuid references pmo_appointment on delete cascade;
-- The position it came with, as it was called.
alter table role_grant add column appointed_as text;
alter table role_grant add check ((appointment_id is null) = (appointed_as is null));
drop index role_grant_once;
create unique index role_grant_once on role_grant (
  person_id, role, scope,
  coalesce(scope_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(appointment_id, '00000000-0000-0000-0000-000000000000')
);
create index role_grant_appointment on role_grant (appointment_id) where appointment_id is not null;

-- How long one step of the evolution of a PMO is expected to take, in months.
alter table pmo_unit add column step_from_months integer not null default 12 check (step_from_months >= 1);
alter table pmo_unit add column step_to_months integer not null default 24;
alter table pmo_unit add check (step_to_months >= step_from_months);
