import { dayIn, defaultTimeZone } from '#platform/clock.ts';
import { findTodos, type FoundTodo, type TodoAsking, type TodoSource } from '#platform/todo-source.ts';
import type { TestServer } from './server.ts';

/** What some sources find for a person at the time of the test's clock. */
export const waitingIn = (
  { app, clock }: TestServer,
  sources: readonly TodoSource[],
  asking: Pick<TodoAsking, 'who' | 'personId'>,
): Promise<readonly FoundTodo[]> => {
  const now = clock.now();
  return findTodos(app.db, sources, { ...asking, now, today: dayIn(now, defaultTimeZone) });
};
