import type { Actor } from '../actor.ts';
import type { Db } from '../db/database.ts';
import type { Text } from '../i18n.ts';
import type { ListColumn } from './list.ts';
import type { ListQuery } from './query.ts';
import type { ListResult } from './run-list.ts';

/** A list by name: what the screen shows and the export writes come from the same query. */
export interface ListDef {
  readonly name: string;
  readonly title: Text;
  readonly permission: string;
  /** Function of the PMO it belongs to: not exported to people whose PMO unit has switched it off. */
  readonly officeFunction?: string;
  readonly columns: readonly ListColumn[];
  /** The rows the actor may see; `now` decides what depends on the moment, such as whether an account is locked. */
  readonly rows: (db: Db, who: Actor, query: ListQuery, now: Date) => Promise<ListResult<object>>;
}
