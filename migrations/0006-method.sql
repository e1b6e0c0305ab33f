-- The method of the enterprise: loaded once from what the product ships with, its own from then on.

create table method_item (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default platform_now(),
  updated_at timestamptz not null default platform_now(),
  kind text not null,
  code text not null,
  position integer not null default 0,
  zh text not null,
  en text not null,
  -- What the kind holds besides its names, as capabilities/method/schema/content.ts says.
  content jsonb not null,
  -- Version of the shipped item this one came from, null for one the enterprise made.
  shipped_version text,
  adapted boolean not null default false,
  retired_at timestamptz,
  unique (kind, code)
);
create index method_item_kind on method_item (kind, position);
call versioned('method_item');
