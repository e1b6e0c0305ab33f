import { writeConditions } from '#web/kit/table/list-state.ts';

/** The conditions of "my tasks" before those the person adds; open are those not done yet. */
export const myTasksFilter = (filter: string, show: 'open' | 'all'): string => {
  const own = writeConditions([
    { column: 'mine', operator: 'is', values: ['true'] },
    ...(show === 'open' ? [{ column: 'percentComplete', operator: 'to' as const, values: ['99.99'] }] : []),
  ]);
  return filter === '' ? own : `${own};${filter}`;
};
