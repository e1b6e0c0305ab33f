import { expect, test } from 'vitest';
import type { Todo } from '../schema.ts';
import { snoozeDays } from './snooze-days.ts';
import { groupTodos } from './todo-groups.ts';

test.each([
  ['2026-11-23T04:00:00Z', '2026-11-23', '2026-11-24', '2026-11-30'],
  ['2026-11-22T04:00:00Z', '2026-11-22', '2026-11-23', '2026-11-23'],
  ['2026-11-28T04:00:00Z', '2026-11-28', '2026-11-29', '2026-11-30'],
  ['2026-12-31T17:00:00Z', '2027-01-01', '2027-01-02', '2027-01-04'],
])('at %s it is %s in Shanghai', (now, today, tomorrow, nextWeek) => {
  expect(snoozeDays(new Date(now), 'Asia/Shanghai')).toEqual({ today, tomorrow, nextWeek });
});

const todo = (key: string, overdueDays: number, dueOn: string | null): Todo => ({
  key,
  kind: 'task',
  kindName: '任务',
  title: key,
  project: null,
  dueOn,
  overdueDays,
  path: '/',
});

test('what is late stands first, what has no date last, groups without members are left out', () => {
  const groups = groupTodos([todo('a', 0, null), todo('b', 0, '2026-11-24'), todo('c', 3, '2026-11-20')]);
  expect(groups.map(({ group, rows }) => [group, rows.map(({ key }) => key)])).toEqual([
    ['overdue', ['c']],
    ['soon', ['b']],
    ['other', ['a']],
  ]);
  expect(groupTodos([todo('a', 1, '2026-11-22')]).map(({ group }) => group)).toEqual(['overdue']);
});
