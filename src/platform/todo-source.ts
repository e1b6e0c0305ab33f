import { sql, type Expression, type RawBuilder } from 'kysely';
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

/** For whom, and when. */
export interface TodoAsking {
  readonly who: Actor;
  readonly personId: string;
  readonly now: Date;
  /** The day it is for the enterprise. */
  readonly today: string;
}

/** What one capability lets people do next; the inbox asks every source. */
export interface TodoSource {
  /** Its kinds with the verb the list shows: `reading: ['阅读', 'Read']`. */
  readonly kinds: Readonly<Record<string, Text>>;
  /** Selects of what waits, with `dueOn` a date; those of all sources become one statement. */
  readonly selects: (asking: TodoAsking) => readonly Expression<WaitingTodo>[];
  /** What no select can say, of what they found; not asked where they found nothing. */
  readonly complete?: (
    db: Db,
    found: readonly WaitingTodo[],
    asking: TodoAsking,
  ) => Promise<readonly WaitingTodo[]>;
}

export interface FoundTodo extends WaitingTodo {
  readonly kindText: Text;
}

/** What the sources find for a person and he has not put off, in one statement. */
export const findTodos = async (
  db: Db,
  sources: readonly TodoSource[],
  asking: TodoAsking,
): Promise<readonly FoundTodo[]> => {
  const branches = sources.flatMap((source, place) =>
    source.selects(asking).map((select) => branchOf(place, select)),
  );
  const { personId, now } = asking;
  const { rows } = await sql<WaitingTodo & { readonly place: number }>`
    select found.* from (${sql.join(branches, sql` union all `)}) as found
    where not exists (select from snooze
      where snooze.person_id = ${personId} and snooze.todo_key = found.key and snooze.until > ${now.toISOString()})`.execute(
    db,
  );
  const bySource = Map.groupBy(rows, ({ place }) => place);
  const found = await Promise.all(
    sources.map(async ({ kinds, complete }, place) => {
      const of = bySource.get(place)?.map(({ place: _place, ...todo }): WaitingTodo => todo) ?? [];
      const whole = complete && of.length > 0 ? await complete(db, of, asking) : of;
      return whole.map((todo) => ({ ...todo, kindText: kinds[todo.kind] ?? unnamed(todo.kind) }));
    }),
  );
  return found.flat();
};

const branchOf = (place: number, select: Expression<WaitingTodo>): RawBuilder<unknown> =>
  sql`select ${sql.lit(place)} as place, one.key, one.kind, one.title, one.project, one."dueOn", one.path
    from (${select}) as one`;

const unnamed = (kind: string): Text => [kind, kind];
