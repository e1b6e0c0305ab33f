import { writeConditions } from '#web/kit/table/list-state.ts';
import type { TaskListRow } from '../schema.ts';

interface Wanted {
  readonly owner: string;
  /** Only what is not done yet. */
  readonly isOpen: boolean;
}

/** The conditions of "my tasks" before those the person adds. */
export const myTasksFilter = (filter: string, { owner, isOpen }: Wanted): string => {
  const own = writeConditions([
    { column: 'owner', operator: 'is', values: [owner] },
    { column: 'kind', operator: 'not', values: ['summary'] },
    ...(isOpen ? [{ column: 'percentComplete', operator: 'to' as const, values: ['99.99'] }] : []),
  ]);
  return filter === '' ? own : `${own};${filter}`;
};

/** The list filters by name: a task of somebody else of that name is left out; one that only names its owner stays. */
export const isMine = ({ ownerId }: Pick<TaskListRow, 'ownerId'>, personId: string): boolean =>
  ownerId === null || ownerId === personId;
