import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const money = { budgetFen: null, actualCostFen: null, currency: 'CNY' };

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
      { health: null, phase: 'executing', budgetFen: 10_000, actualCostFen: 4_000, currency: 'CNY' },
      { health: null, phase: 'executing', budgetFen: null, actualCostFen: 9_000, currency: 'CNY' },
    ]),
  ).toMatchObject({ budgeted: 1, budgetFen: 10_000, actualFen: 4_000 });
});

test('sums of another currency are counted, not added', () => {
  const row = { health: null, phase: 'executing' } as const;
  expect(
    summaryOf([
      { ...row, budgetFen: 10_000, actualCostFen: null, currency: 'CNY' },
      { ...row, budgetFen: 70_000, actualCostFen: 9_000, currency: 'GBP' },
    ]),
  ).toMatchObject({ budgeted: 1, budgetFen: 10_000, actualFen: null, foreign: 1 });
});

test('a budget nobody has entered is no sum of zero', () => {
  const row = { health: null, phase: 'executing', ...money } as const;
  expect(summaryOf([row])).toMatchObject({ budgeted: 0, budgetFen: null, actualFen: null, foreign: 0 });
});
