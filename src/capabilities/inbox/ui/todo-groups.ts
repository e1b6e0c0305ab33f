import type { Todo } from '../schema.ts';

export type TodoGroup = 'overdue' | 'soon' | 'other';

const groupOf = ({ overdueDays, dueOn }: Todo): TodoGroup => {
  if (overdueDays > 0) return 'overdue';
  return dueOn === null ? 'other' : 'soon';
};

const order: readonly TodoGroup[] = ['overdue', 'soon', 'other'];

/** What is late first, then what is due (the list reaches seven days ahead), then what has no date. */
export const groupTodos = (
  rows: readonly Todo[],
): { readonly group: TodoGroup; readonly rows: readonly Todo[] }[] => {
  const groups = Map.groupBy(rows, groupOf);
  return order.flatMap((group) => {
    const members = groups.get(group);
    return members ? [{ group, rows: members }] : [];
  });
};
