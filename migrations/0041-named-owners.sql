-- Tasks whose owner is nobody we know are found by the name their plan gives.
create index task_owner_named on task (owner_text) where owner_id is null and kind <> 'summary';
