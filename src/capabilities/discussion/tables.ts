import type { ColumnType } from 'kysely';
import type { InstantOrNull, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    comment: CommentRow;
  }
}

export interface CommentRow extends Versioned {
  subject_type: string;
  subject_id: string;
  project_id: string | null;
  author_id: string;
  body: string;
  mentions: ColumnType<string[], string[], string[]>;
  removed_at: InstantOrNull;
}
