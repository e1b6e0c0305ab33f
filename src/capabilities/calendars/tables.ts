import type { Generated } from 'kysely';
import type { Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    calendar: CalendarRow;
    calendar_day: CalendarDayRow;
  }
}

export interface WorkSpan {
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

/** Sunday first; null = as the base calendar, [] = not worked. */
export type Week = (WorkSpan[] | null)[];

export interface CalendarRow extends Versioned {
  code: string;
  name: string;
  base_id: string | null;
  is_default: Generated<boolean>;
  week: Json<Week>;
  is_demo: Generated<boolean>;
}

export interface CalendarDayRow extends Versioned {
  calendar_id: string;
  on_date: string;
  kind: 'off' | 'work';
  name: string;
  statutory: Generated<boolean>;
  provisional: Generated<boolean>;
  source: string | null;
}
