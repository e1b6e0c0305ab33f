import { expect, test } from 'vitest';
import { milestoneStanding } from './milestone-state.ts';

const none = { baselineOn: null, forecastOn: null, actualOn: null };
const today = '2026-07-31';

test.each([
  ['reached on its day', { ...none, baselineOn: '2026-07-01', actualOn: '2026-07-01' }, 'reached', 0],
  ['reached without a baseline', { ...none, actualOn: '2026-07-01' }, 'reached', 0],
  ['reached late', { ...none, baselineOn: '2026-06-28', actualOn: '2026-07-01' }, 'reachedLate', 3],
  ['reached early', { ...none, baselineOn: '2026-07-03', actualOn: '2026-07-01' }, 'reachedEarly', 2],
  ['past its forecast', { ...none, baselineOn: '2026-08-30', forecastOn: '2026-07-30' }, 'overdue', 1],
  ['past its baseline without a forecast', { ...none, baselineOn: '2026-07-21' }, 'overdue', 10],
  ['due today', { ...none, baselineOn: '2026-07-31' }, 'onTime', 0],
  ['expected late', { ...none, baselineOn: '2026-08-01', forecastOn: '2026-08-15' }, 'late', 14],
  ['expected early', { ...none, baselineOn: '2026-08-15', forecastOn: '2026-08-14' }, 'early', 1],
  ['without any date', none, 'undated', 0],
] as const)('a milestone %s', (_name, milestone, key, days) => {
  expect(milestoneStanding(milestone, today)).toEqual({ key, days });
});
