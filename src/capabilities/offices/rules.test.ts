import { describe, expect, test } from 'vitest';
import { isBelow, stateOf, typeProblem } from './rules.ts';

test.each([
  ['manager', 'director', true],
  ['director', 'director', false],
  ['vice-president', 'director', false],
  ['supervisor', 'manager', true],
  [null, 'director', false],
] as const)('a head of rank %s beside heads of rank %s is below: %s', (rank, heads, below) => {
  expect(isBelow(rank, heads)).toBe(below);
});

describe('types by day', () => {
  const types = [
    { from: '2026-01-13', preset: 'assurance', isCustom: false },
    { from: '2026-06-01', preset: 'control', isCustom: false },
    { from: '2027-07-01', preset: 'strategic', isCustom: false },
  ] as const;
  const today = '2026-07-31';

  test('are in force from their first day', () => {
    expect(types.map((type) => stateOf(type, types, '2026-06-01'))).toEqual(['past', 'in-force', 'planned']);
  });

  test('are past, in force or planned', () => {
    expect(types.map((type) => stateOf(type, types, today))).toEqual(['past', 'in-force', 'planned']);
  });

  test.each([
    ['2026-07-30', 'office.type-past'],
    ['2026-07-31', null],
    ['2027-07-01', 'office.type-date-taken'],
  ] as const)('another from %s: %s', (from, problem) => {
    expect(typeProblem(types, { from, today })).toBe(problem);
  });

  test('the first may have begun long ago', () => {
    expect(typeProblem([], { from: '2020-01-01', today })).toBeNull();
  });
});
