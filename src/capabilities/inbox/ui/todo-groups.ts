import type { Todo } from '../schema.ts';

export type TodoGroup = 'overdue' | 'soon' | 'other';

const groupOf = ({ overdueDays, dueOn }: Todo): TodoGroup => {
  if (overdueDays > 0) return 'overdue';
  return dueOn === null ? 'other' : 'soon';
};

const order: readonly TodoGroup[] = ['overdue', 'soon', 'other'];

/** What is late first, then what is due, then what has no date. */
export const groupTodos = (
  rows: readonly Todo[],
): { readonly group: TodoGroup; readonly rows: readonly Todo[] }[] => {
  const groups = Map.groupBy(rows, groupOf);
  return order.flatMap((group) => {
    const members = groups.get(group);
    return members ? [{ group, rows: members }] : [];
  });
};

/** By what is to be done, in the order of the most urgent of each. */
export const groupByKind = (
  rows: readonly Todo[],
): { readonly kind: string; readonly name: string; readonly rows: readonly Todo[] }[] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, members]) => ({
    kind,
    name: members[0]?.kindName ?? kind,
    rows: members,
  }));
