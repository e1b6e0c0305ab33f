import { expect, test } from 'vitest';
import { outputs } from '#capabilities/roadmap/names.ts';
import { allPages } from './pages.ts';

test('every output of a step of a road map is made on a page there is', () => {
  const pages = new Set(allPages.map(({ path }) => path));
  expect(Object.values(outputs).filter(({ path }) => !pages.has(path))).toEqual([]);
});
