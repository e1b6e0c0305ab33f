import { describe, expect, test } from 'vitest';
import { exportHref, initialListState, listQuery, type ListPatch } from './list-state.ts';

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

  test('leaves as it is seen', () => {
    const state = { ...initialListState, group: 'unit', sort: 'code', columns: 'code,name' };
    expect(exportHref('/export', state)).toBe('/export?sort=unit%2Ccode&columns=code%2Cname');
  });
});
