import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPlanFile } from './read-plan-file.ts';

const yard = fileURLToPath(new URL('../../../../test/cases/scheduling/yard.xml', import.meta.url));

test('the pauses of a split task, for which a stored plan has no place, are named as lost', async () => {
  const read = await readPlanFile({ path: yard, name: 'yard.xml' });
  if (read.status !== 'read') throw new Error(read.message);
  expect(read.lost.filter(({ rule }) => rule === 'plan.split-dropped').map(({ at }) => at)).toEqual([
    'Task 1 (喷涂底漆与面漆)',
  ]);
  expect(read.schedule.tasks[0]).not.toHaveProperty('parts');
});
