-- A regulation in force is read and confirmed by the heads of the departments it binds, as a charter is.

alter table reading drop constraint reading_subject_type_check;
alter table reading add constraint reading_subject_type_check
  check (subject_type in ('charter', 'policy', 'regulation'));
