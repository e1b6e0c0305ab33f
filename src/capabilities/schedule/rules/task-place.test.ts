import { expect, test } from 'vitest';
import { placeBelow } from './task-place.ts';

const task = (id: string, parent: string | null, wbs: string, position: number) => ({
  id,
  parent_id: parent,
  position,
  level: wbs.split('.').length,
  wbs,
});
const [a, b, c, d] = [
  task('a', null, '1', 0),
  task('b', 'a', '1.1', 1),
  task('c', 'b', '1.1.1', 2),
  task('d', null, '2', 3),
];
const outline = [a, b, c, d];

test.each([
  ['after everything at the top', outline, null, { parent_id: null, position: 4, level: 1, wbs: '3' }],
  ['first of an empty plan', [], null, { parent_id: null, position: 0, level: 1, wbs: '1' }],
  ['after all below its parent', outline, a, { parent_id: 'a', position: 2.5, level: 2, wbs: '1.2' }],
  [
    'at the very end where its parent is last',
    outline,
    d,
    { parent_id: 'd', position: 4, level: 2, wbs: '2.1' },
  ],
  ['below the lowest', outline, c, { parent_id: 'c', position: 2.5, level: 4, wbs: '1.1.1.1' }],
])('a new task stands %s', (_where, tasks, parent, place) =>
  expect(placeBelow(tasks, parent)).toEqual(place),
);
