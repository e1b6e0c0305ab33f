import type { Actor } from './actor.ts';
import type { Db } from './db/database.ts';
import type { Text } from './i18n.ts';

/** One thing that waits for a person, and why. */
export interface WaitingTodo {
  /** Stable as long as it waits: `reading:<id>`; snoozing remembers it. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly project: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly path: string;
}

/** What one capability lets people do next; the inbox asks every source. */
export interface TodoSource {
  /** Its kinds with the verb the list shows: `reading: ['阅读', 'Read']`. */
  readonly kinds: Readonly<Record<string, Text>>;
  readonly list: (db: Db, who: Actor, now: Date) => Promise<readonly WaitingTodo[]>;
}
