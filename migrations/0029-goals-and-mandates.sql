-- Goals of a charter serve an objective of the strategy; the text from before stays where it named none.

alter table charter_goal add column objective_id uuid references objective on delete set null;
create index charter_goal_objective on charter_goal (objective_id);
alter table charter_goal rename column objective to objective_note;
comment on column charter_goal.objective_note is 'what was written before objectives were chosen from the strategy; null where one is chosen';

-- "SO-2", "SO-2 On time" and "On time" name the objective SO-2 of the latest period.
update charter_goal set objective_id = named.id, objective_note = null
from (
  select distinct on (goal.id) goal.id as goal_id, objective.id
  from charter_goal as goal
  join objective on lower(trim(goal.objective_note)) in (
      lower(objective.code), lower(objective.title), lower(objective.code || ' ' || objective.title)
    ) or lower(split_part(trim(goal.objective_note), ' ', 1)) = lower(objective.code)
  order by goal.id, objective.period desc, objective.id
) as named
where charter_goal.id = named.goal_id;

-- What the numbers of decision memos begin with; numbers already given stay.
alter table enterprise add column decision_prefix text not null default 'DM' check (decision_prefix ~ '^[A-Z0-9]{1,8}$');
alter table enterprise add constraint enterprise_prefixes check (project_prefix <> decision_prefix);

-- A new manager gets a letter of his own; the one before stays as it was signed.
drop index project_mandate_signed;
create index project_mandate_signed on project_mandate (project_id, signed_at desc) where signed_at is not null;
