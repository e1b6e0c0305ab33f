-- Issues and milestones come by table too.

alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check
  check (kind in ('register', 'plan', 'people', 'units', 'calendar', 'risks', 'issues', 'milestones'));
