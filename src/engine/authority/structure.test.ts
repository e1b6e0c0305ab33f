import { expect, test } from 'vitest';
import { unitsAsked } from './structure.ts';

const shown = (asked: ReturnType<typeof unitsAsked>): string =>
  asked.map(({ unit, part }) => (part === 'told' ? `${unit} told` : unit)).join(', ');

test.each([
  ['central', 'A', 'centre'],
  ['central', 'B', 'centre'],
  ['central', 'C', 'centre'],
  ['central', null, 'centre'],
  ['dispersed', 'A', 'local'],
  ['dispersed', 'B', 'local'],
  ['dispersed', 'C', 'local'],
  ['mixed', 'A', 'local, centre'],
  ['mixed', 'B', 'local, centre told'],
  ['mixed', 'C', 'local'],
  ['mixed', null, 'local'],
] as const)('%s, class %s: %s', (structure, projectClass, asked) => {
  expect(shown(unitsAsked({ structure, local: 'local', centre: 'centre' }, projectClass))).toBe(asked);
});

test.each(['central', 'dispersed', 'mixed'] as const)(
  '%s: the centre decides alone on what is its own',
  (structure) => {
    for (const projectClass of ['A', 'B', 'C'] as const)
      expect(shown(unitsAsked({ structure, local: 'one', centre: 'one' }, projectClass))).toBe('one');
  },
);
