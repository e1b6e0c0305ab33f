-- Reminders of to-dos by the clock and the mail that gathers them.

create table digest_choice (
  person_id uuid primary key references person on delete cascade,
  cadence text not null check (cadence in ('daily', 'weekly', 'off'))
);

create table digest_sent (
  person_id uuid not null references person on delete cascade,
  on_date date not null,
  items integer not null,
  primary key (person_id, on_date)
);

-- Each to-do reminds a person once.
create table todo_reminder (
  person_id uuid not null references person on delete cascade,
  todo_key text not null,
  at timestamptz not null,
  primary key (person_id, todo_key)
);
