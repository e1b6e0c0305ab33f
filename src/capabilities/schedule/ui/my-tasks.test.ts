import { expect, test } from 'vitest';
import { readFilter } from '#platform/list/query.ts';
import { taskColumns } from '../columns.ts';
import { myTasksFilter } from './my-tasks.ts';

test('what is asked for is understood by the list', () => {
  const filter = myTasksFilter('critical:is:true', 'open');
  expect(
    readFilter(filter, taskColumns).map(({ column, operator, values }) => [column, operator, ...values]),
  ).toEqual([
    ['mine', 'is', 'true'],
    ['percentComplete', 'to', '99.99'],
    ['critical', 'is', 'true'],
  ]);
});

test('done tasks are among all of them', () => expect(myTasksFilter('', 'all')).toBe('mine:is:true'));
