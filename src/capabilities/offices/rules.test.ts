import { describe, expect, test } from 'vitest';
import { inCharge, isBelow, stateOf, typeProblem } from './rules.ts';
import { buttonOf, toneOf } from './tone.ts';

describe('the wording follows the effective level, not the type', () => {
  test.each([
    [0, 'approve', 'advise', '查看'],
    [1, 'approve', 'advise', '已阅'],
    [2, 'portfolio', 'advise', '提出建议'],
    [3, 'decide-together', 'decide-together', '会签'],
    [4, 'approve', 'approve', '审批'],
    [5, 'portfolio', 'portfolio', '决定'],
    [4, 'advise', 'approve', '审批'],
  ] as const)('level %i in a unit that speaks %s: %s, %s', (level, ofUnit, tone, button) => {
    expect(toneOf(level, ofUnit)).toBe(tone);
    expect(buttonOf(level)[0]).toBe(button);
  });
});

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

describe('the unit in charge', () => {
  const base = {
    orgUnitId: null,
    parentId: null,
    level: 'department',
    departments: [],
    projectTypes: [],
    amountFromFen: null,
    amountBelowFen: null,
  } as const;
  const offices = [
    { ...base, id: '3', level: 'organisation', orgUnitId: 'pmo' },
    { ...base, id: '2', parentId: '3', departments: ['cloud'] },
    { ...base, id: '1', parentId: '3', departments: ['it'], projectTypes: ['internal'], amountBelowFen: 100 },
  ] as const;
  const parents = new Map([
    ['team', 'cloud'],
    ['cloud', null],
    ['it', null],
    ['lost', 'lost'],
  ]);
  test.each([
    ['of a team below a department served', { orgUnitId: 'team' }, '2'],
    ['of a department nobody serves', { orgUnitId: 'sales' }, '3'],
    ['of nothing in particular', { orgUnitId: null }, '3'],
    ['of a small internal project', { orgUnitId: 'it', projectType: 'internal', amountFen: 99 }, '1'],
    ['of a large one', { orgUnitId: 'it', projectType: 'internal', amountFen: 100 }, '3'],
    ['of another type', { orgUnitId: 'it', projectType: 'software', amountFen: 1 }, '3'],
    ['of a type not known', { orgUnitId: 'it', projectType: null, amountFen: 1 }, '3'],
    ['where units run in a circle', { orgUnitId: 'lost' }, '3'],
  ])('%s', (_name, governed, id) => {
    expect(inCharge(offices, parents, governed)?.id).toBe(id);
  });

  test('is nobody where there is none', () => {
    expect(inCharge([], parents, { orgUnitId: 'team' })).toBeNull();
  });
});
