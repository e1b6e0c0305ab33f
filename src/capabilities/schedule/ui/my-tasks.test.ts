import { expect, test } from 'vitest';
import { readFilter } from '#platform/list/query.ts';
import { taskColumns } from '../columns.ts';
import { isMine, myTasksFilter } from './my-tasks.ts';

test('what is asked for is understood by the list', () => {
  const filter = myTasksFilter('critical:is:true', { owner: '王芳', isOpen: true });
  expect(
    readFilter(filter, taskColumns).map(({ column, operator, values }) => [column, operator, ...values]),
  ).toEqual([
    ['owner', 'is', '王芳'],
    ['kind', 'not', 'summary'],
    ['percentComplete', 'to', '99.99'],
    ['critical', 'is', 'true'],
  ]);
});

test('done tasks are among all of them', () =>
  expect(myTasksFilter('', { owner: '王芳', isOpen: false })).not.toContain('percentComplete'));

test('a namesake is somebody else; a name without a person may be me', () => {
  expect(isMine({ ownerId: 'me' }, 'me')).toBe(true);
  expect(isMine({ ownerId: 'other' }, 'me')).toBe(false);
  expect(isMine({ ownerId: null }, 'me')).toBe(true);
});
