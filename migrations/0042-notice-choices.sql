-- How ordinary notices reach somebody by mail; approvals and escalations always come at once.
alter table digest_choice
  add column notices text not null default 'at-once' check (notices in ('at-once', 'gathered', 'off')),
  -- Between these hours of the enterprise's clock, mail of ordinary notices waits.
  add column quiet_from time,
  add column quiet_to time,
  add constraint digest_choice_quiet check ((quiet_from is null) = (quiet_to is null));

-- Waits for the mail that gathers.
alter table notification add column gathered boolean not null default false;
create index notification_gathered on notification (person_id, created_at) where gathered;
