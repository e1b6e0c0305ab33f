import { describe, expect, test } from 'vitest';
import { chargeOf } from './scope.ts';

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
  const it = { ...base, parentId: '3', departments: ['it'] };
  const offices = [
    { ...base, id: '3', level: 'organisation', orgUnitId: 'pmo' },
    { ...base, id: '2', parentId: '3', departments: ['cloud'] },
    { ...it, id: '1', projectTypes: ['internal-it'], amountBelowFen: 100 },
    { ...it, id: '4', projectTypes: ['internal-it', 'compliance'] },
    { ...base, id: '5', parentId: '3', projectTypes: ['research'] },
  ] as const;
  const parents = new Map([
    ['team', 'cloud'],
    ['cloud', null],
    ['it', null],
    ['lost', 'lost'],
  ]);
  const charge = (governed: Parameters<typeof chargeOf>[2]) => chargeOf(offices, parents, governed);

  test.each([
    ['of a team below a department served', { orgUnitId: 'team' }, '2', 'unit'],
    ['of a department nobody serves', { orgUnitId: 'sales' }, '3', 'top'],
    ['of nothing in particular', { orgUnitId: null }, '3', 'top'],
    [
      'of a small internal project',
      { orgUnitId: 'it', projectType: 'internal-it', amountFen: 99 },
      '1',
      'unit',
    ],
    ['of a large one', { orgUnitId: 'it', projectType: 'internal-it', amountFen: 100 }, '4', 'unit'],
    ['of one of the wider scope', { orgUnitId: 'it', projectType: 'compliance', amountFen: 1 }, '4', 'unit'],
    ['of another type', { orgUnitId: 'it', projectType: 'product', amountFen: 1 }, '3', 'top'],
    ['of a type not known', { orgUnitId: 'it', projectType: null, amountFen: 1 }, '3', 'top'],
    ['of a type somebody takes from anywhere', { orgUnitId: 'sales', projectType: 'research' }, '5', 'scope'],
    [
      'of that type where a department is served',
      { orgUnitId: 'team', projectType: 'research' },
      '2',
      'unit',
    ],
    ['where units run in a circle', { orgUnitId: 'lost' }, '3', 'top'],
  ])('%s', (_name, governed, id, by) => {
    expect(charge(governed)).toMatchObject({ office: { id }, by });
  });

  test('is told with those that stand nearer and leave the project out', () => {
    const large = charge({ orgUnitId: 'it', projectType: 'internal-it', amountFen: 100 });
    expect(large?.orgUnitId).toBe('it');
    expect(large?.passed.map(({ office, why }) => [office.id, why])).toEqual([['1', 'amount']]);
    const other = charge({ orgUnitId: 'it', projectType: 'product', amountFen: 1 });
    expect(other?.passed.map(({ office, why }) => [office.id, why])).toEqual([
      ['1', 'type'],
      ['4', 'type'],
    ]);
  });

  test('is nobody where there is none', () => {
    expect(chargeOf([], parents, { orgUnitId: 'team' })).toBeNull();
  });
});
