import { expect, test } from 'vitest';
import { partsOf } from '../../content-parts.ts';
import { shippedMethod } from '../../shipped.ts';
import { partNames } from './part-names.ts';

// Classes, competencies and levels are keys as well: A, C2, L3.
const isCode = (key: string): boolean => /^[A-Z]\d*$/.test(key);

test('every part of a shipped content has a name in both languages', () => {
  const nameless = shippedMethod()
    .flatMap(({ content }) => partsOf(content, (list) => list.join('、')))
    .flatMap(({ path }) => path)
    .filter((key) => typeof key === 'string' && !isCode(key) && !(key in partNames));
  expect([...new Set(nameless)]).toEqual([]);
});
