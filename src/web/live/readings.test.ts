import { expect, test } from 'vitest';
import { isTouchedBy } from './readings.ts';

const task = { kind: 'task', id: 't1', project: 'p1' };

test.each([
  [task, ['/api/projects/{id}/plan', { id: 'p1' }, {}], true],
  [task, ['/api/projects/{id}/plan', { id: 'p2' }, {}], false],
  [task, ['/api/projects', {}, { limit: 50 }], true],
  [task, ['/api/tasks/{id}', { id: 't1' }, {}], true],
  [task, ['/api/tasks/{id}', { id: 't2' }, {}], false],
  [{ ...task, id: null }, ['/api/tasks/{id}', { id: 't2' }, {}], true],
  [task, ['/api/todos', {}, {}], true],
  [task, ['/api/people', {}, {}], false],
  [{ kind: 'job', id: 'j1' }, ['/api/jobs/{id}', { id: 'j1' }, {}], true],
  [{ kind: 'unheard-of', id: 'x' }, ['/api/projects', {}, {}], false],
])('%j touches %j: %s', (change, key, isTouched) => {
  expect(isTouchedBy(change, key)).toBe(isTouched);
});
