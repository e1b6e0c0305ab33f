-- What was kept of a PMO goes with it.

alter table pmo_position add foreign key (office_id) references pmo_unit on delete cascade;
alter table pmo_priority add foreign key (office_id) references pmo_unit on delete cascade;
alter table pmo_group add foreign key (office_id) references pmo_unit on delete cascade;
alter table pmo_liaison add foreign key (office_id) references pmo_unit on delete cascade;
alter table duty_matrix add foreign key (office_id) references pmo_unit on delete cascade;
alter table manager_stance add foreign key (office_id) references pmo_unit on delete cascade;
alter table guideline_rule add foreign key (office_id) references pmo_unit on delete cascade;
alter table pmo_budget_line add foreign key (office_id) references pmo_unit on delete cascade;
alter table service_offer add foreign key (office_id) references pmo_unit on delete cascade;
alter table portal_text add foreign key (office_id) references pmo_unit on delete cascade;
alter table portal_edition add foreign key (office_id) references pmo_unit on delete cascade;
alter table expectation_survey add foreign key (office_id) references pmo_unit on delete cascade;
