import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test.each([
  { page: 1, last: 1, shown: [1] },
  { page: 1, last: 4, shown: [1, 2, 3, 4] },
  { page: 1, last: 9, shown: [1, 2, 3, null, 9] },
  { page: 5, last: 9, shown: [1, null, 3, 4, 5, 6, 7, null, 9] },
  { page: 9, last: 9, shown: [1, null, 7, 8, 9] },
  { page: 12, last: 9, shown: [1, null, 9] },
])('on page $page of $last one chooses among $shown', ({ page, last, shown }) => {
  expect(pageNumbers(page, last)).toEqual(shown);
});
