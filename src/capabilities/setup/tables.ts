import type { Instant, InstantOrNull } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    setup_link: SetupLinkRow;
  }
}

export interface SetupLinkRow {
  token_hash: string;
  created_at: Instant;
  used_at: InstantOrNull;
}
