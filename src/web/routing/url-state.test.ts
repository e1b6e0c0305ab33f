import { expect, test } from 'vitest';
import { paths, withQuery } from '../paths.ts';
import { readSearch, writeSearch } from './url-state.ts';

test('a filter that was lifted stays lifted: the empty text is part of the address', () => {
  expect(writeSearch({ filter: '', q: undefined, page: 2 })).toBe('?filter=&page=2');
  expect(readSearch('?filter=&page=2')).toEqual({ filter: '', page: '2' });
});

test('an address that is made names nothing empty', () => {
  expect(withQuery(paths.projects, { filter: '', view: 'board' })).toBe('/projects?view=board');
  expect(withQuery(paths.projects, { filter: '' })).toBe('/projects');
});
