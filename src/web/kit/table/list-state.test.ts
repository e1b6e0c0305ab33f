import { describe, expect, test } from 'vitest';
import { exportHref, groupRows, initialListState, listQuery, type ListPatch } from './list-state.ts';

const orderOf = (patch: ListPatch): string | undefined => listQuery({ ...initialListState, ...patch }).sort;

describe('a list in groups', () => {
  test.each([
    ['no groups keep the order asked for', { sort: '-budgetFen' }, '-budgetFen'],
    ['the rows of a group stand together', { group: 'unit' }, 'unit'],
    ['in the order asked for within it', { group: 'unit', sort: '-budgetFen,code' }, 'unit,-budgetFen,code'],
    ['the groups follow their own order where it is asked for', { group: 'unit', sort: '-unit' }, '-unit'],
    ['even where it was asked for last', { group: 'unit', sort: 'code,-unit' }, '-unit,code'],
  ])('%s', (_name, patch, order) => {
    expect(orderOf(patch)).toBe(order);
  });

  test('counts what of a group stands on this page, and says so where it goes on', () => {
    const lines = groupRows(['a1', 'b1', 'b2', 'c1'], (row) => row.charAt(0), { before: true, behind: true });
    expect(lines.flatMap((line) => ('group' in line ? [line] : []))).toEqual([
      { group: 'a', count: 1, isPart: true },
      { group: 'b', count: 2, isPart: false },
      { group: 'c', count: 1, isPart: true },
    ]);
  });

  test('leaves as it is seen', () => {
    const state = { ...initialListState, group: 'unit', sort: 'code', columns: 'code,name' };
    expect(exportHref('/export', state)).toBe('/export?sort=unit%2Ccode&columns=code%2Cname');
  });
});
