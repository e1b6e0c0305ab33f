-- A signed mandate stays word for word; only who is meant by it may go when a person's record goes, for the
-- names stand in its content.
create or replace function keep_signed() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null
    and to_jsonb(old) - array['manager_id', 'sponsor_id', 'signed_by', 'version', 'updated_at']
      is distinct from to_jsonb(new) - array['manager_id', 'sponsor_id', 'signed_by', 'version', 'updated_at'] then
    raise exception 'a signed mandate cannot be changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
