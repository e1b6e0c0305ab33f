-- The enterprise, its units and people; who may sign in and what they may do.

create table enterprise (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  name text not null,
  money_unit text not null default 'wan' check (money_unit in ('yuan', 'wan')),
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  time_zone text not null default 'Asia/Shanghai',
  fiscal_year_start integer not null default 1 check (fiscal_year_start between 1 and 12),
  centres text[] not null default '{decision,control,service,knowledge,learning}',
  separate_administrators boolean not null default false,
  health_rules jsonb not null default '{}',
  only_one boolean not null default true unique check (only_one)
);
call versioned('enterprise');

create table org_unit (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  name_en text,
  parent_id uuid references org_unit,
  kind text not null default 'department' check (kind in ('group', 'company', 'business-unit', 'department', 'team', 'pmo', 'committee')),
  head_id uuid,
  sort_key text not null,
  position integer not null default 0,
  valid_from date,
  valid_to date,
  is_demo boolean not null default false
);
create index org_unit_parent on org_unit (parent_id);
call versioned('org_unit');

create table person (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  sort_key text not null,
  initials text not null,
  email text,
  phone text,
  unit_id uuid references org_unit,
  post text,
  grade text,
  city text,
  hired_on date,
  left_on date,
  cost_per_hour_fen bigint,
  minutes_per_day integer not null default 480,
  calendar_id uuid,
  skills jsonb not null default '[]',
  is_demo boolean not null default false
);
create index person_unit on person (unit_id);
create index person_initials on person (initials text_pattern_ops);
call versioned('person');
alter table org_unit add constraint org_unit_head foreign key (head_id) references person deferrable initially deferred;

create table account (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  login text not null unique check (login = lower(login)),
  person_id uuid not null unique references person,
  disabled_at timestamptz,
  oidc_issuer text,
  oidc_subject text,
  locale text,
  theme text,
  is_demo boolean not null default false,
  unique (oidc_issuer, oidc_subject)
);
call versioned('account');

-- Apart from the account, because rows of versioned tables keep their past and secrets must not.
create table credential (
  account_id uuid primary key references account on delete cascade,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  backup_codes text[] not null default '{}'
);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ip text,
  device text,
  method text not null check (method in ('password', 'oidc', 'setup'))
);
create index session_account on session (account_id);

create table api_token (
  id uuid primary key,
  created_at timestamptz not null,
  account_id uuid not null references account on delete cascade,
  name text not null,
  prefix text not null,
  token_hash text not null unique,
  scopes text[] not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on api_token (account_id);

create table role_grant (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  person_id uuid not null references person on delete cascade,
  role text not null,
  scope text not null check (scope in ('enterprise', 'unit', 'project')),
  scope_id uuid,
  valid_from date,
  valid_to date,
  check ((scope = 'enterprise') = (scope_id is null))
);
create unique index role_grant_once on role_grant (person_id, role, scope, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'));
create index role_grant_person on role_grant (person_id);
call versioned('role_grant');

create table setup_link (
  token_hash text primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create table calendar (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  code text not null unique,
  name text not null,
  base_id uuid references calendar,
  is_default boolean not null default false,
  -- Seven entries, Sunday first: null = as the base calendar, [] = off, else [{"from":540,"to":720},…] in minutes.
  week jsonb not null,
  is_demo boolean not null default false
);
call versioned('calendar');

create table calendar_day (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  calendar_id uuid not null references calendar on delete cascade,
  on_date date not null,
  kind text not null check (kind in ('off', 'work')),
  name text not null,
  statutory boolean not null default false,
  provisional boolean not null default false,
  source text,
  unique (calendar_id, on_date)
);
call versioned('calendar_day');
