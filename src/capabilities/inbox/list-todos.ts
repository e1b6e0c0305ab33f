import type { Read } from '#platform/handlers.ts';
import { inLocale } from '#platform/i18n.ts';
import { findTodos } from '#platform/todo-source.ts';
import { todayOf } from '../organisation/store/today.ts';
import type { Todo, TodoQuery } from './schema.ts';

type Asking = Pick<Read, 'db' | 'who' | 'now' | 'registry'>;

/** A page of what waits for the actor: what every capability finds, without what he put off, late ones first. */
export const listTodos = async (asking: Asking, { kind, limit, offset }: TodoQuery) => {
  const all = await waitingFor(asking);
  const rows = kind === undefined ? all : all.filter((todo) => todo.kind === kind);
  const byKind = Map.groupBy(all, (todo) => todo.kind);
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    late: rows.filter(({ overdueDays }) => overdueDays > 0).length,
    kinds: [...byKind].map(([of, members]) => ({
      kind: of,
      name: members[0]?.kindName ?? of,
      count: members.length,
    })),
  };
};

/** Everything that waits for the actor, late ones first. */
export const waitingFor = async ({ db, who, now, registry }: Asking): Promise<Todo[]> => {
  const { personId } = who;
  if (personId === null) return [];
  const today = await todayOf({ db, who, now });
  const found = await findTodos(db, registry.todos, { who, personId, now, today });
  return found
    .map(({ kindText, ...todo }) => ({
      ...todo,
      kindName: inLocale(kindText, who.locale),
      overdueDays: todo.dueOn === null ? 0 : Math.max(0, daysBetween(todo.dueOn, today)),
    }))
    .toSorted(byUrgency);
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const byUrgency = (one: Todo, other: Todo): number =>
  other.overdueDays - one.overdueDays ||
  inOrder(one.dueOn ?? '9999', other.dueOn ?? '9999') ||
  inOrder(one.key, other.key);

// Days and keys are plain ASCII: their bytes order them, much faster than a language does.
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
