import type { TodoSource } from '#platform/todo-source.ts';
import { listOwnPositions } from './store/own.ts';

/** Duties of the own position that are not read as they are now. */
export const positionTodos: TodoSource = {
  kinds: { 'duty-reading': ['确认职责', 'Confirm duties'] },
  list: async (db, who, now) =>
    (await listOwnPositions({ db, who, now }))
      .filter(({ confirmedAt }) => confirmedAt === null)
      .map(({ id, name, dutiesAt }) => ({
        key: `duty-reading:${id}:${dutiesAt}`,
        kind: 'duty-reading',
        title: who.locale === 'en' ? `Read the duties of "${name}"` : `职责待确认：${name}`,
        project: null,
        dueOn: null,
        path: '/my-duties',
      })),
};
