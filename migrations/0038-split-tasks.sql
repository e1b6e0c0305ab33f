-- A split task rests between its parts: the pauses are what the plan says, the parts what follows from it.

alter table task
  -- [{"afterMinutes": 480, "pauseMinutes": 960}, …] in working minutes of the task's calendar.
  add column pauses jsonb check (jsonb_typeof(pauses) = 'array'),
  -- [{"startAt": "2026-03-02T08:00", "finishAt": "2026-03-02T17:00"}, …]; written with the other dates.
  add column parts jsonb check (jsonb_typeof(parts) = 'array');
