import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const money = { budgetFen: null, actualCostFen: null };

test('an ended project is neither healthy nor unassessed: the lights count the running ones', () => {
  expect(
    summaryOf([
      { health: 'red', phase: 'executing', ...money },
      { health: 'amber', phase: 'planning', ...money },
      { health: null, phase: 'initiating', ...money },
      { health: null, phase: 'closed', ...money },
      { health: null, phase: 'terminated', ...money },
    ]),
  ).toMatchObject({ red: 1, amber: 1, unknown: 1, running: 3, ended: 2 });
});

test('the actual cost is that of the projects with a budget, so that the two compare', () => {
  expect(
    summaryOf([
      { health: null, phase: 'executing', budgetFen: 10_000, actualCostFen: 4_000 },
      { health: null, phase: 'executing', budgetFen: null, actualCostFen: 9_000 },
    ]),
  ).toMatchObject({ budgeted: 1, budgetFen: 10_000, actualFen: 4_000 });
});
