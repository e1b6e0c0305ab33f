-- What a request decides, so that the register of authority is asked.

alter table general_request add column point text check (point in ('DP-06', 'DP-08', 'DP-09'));
