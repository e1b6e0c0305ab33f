import { expect, test } from 'vitest';
import { registerKinds } from '../../reading/kind-names.ts';
import { targets } from '../../reading/targets.ts';
import { nameOfChoice } from './choice-names.ts';

test.each(
  registerKinds.flatMap((kind) =>
    targets[kind].fields.flatMap(({ key, choices = [] }) =>
      choices.map(({ value }) => [kind, key, value] as const),
    ),
  ),
)('of a %s the %s "%s" has a name in the preview', (kind, key, value) => {
  expect(nameOfChoice(kind, key, value)).not.toBeNull();
});

test('what a register says in words of its own stays as it is', () => {
  expect(nameOfChoice('register', 'reportedHealth', 'amber')).toEqual(['预警', 'Warning']);
  expect(nameOfChoice('register', 'reportedHealth', 'Amber/Green')).toBeNull();
  expect(nameOfChoice('register', 'phase', 'executing')).toEqual(['执行', 'Executing']);
  expect(nameOfChoice('register', 'phase', 'Beta')).toBeNull();
  expect(nameOfChoice('people', 'post', null)).toBeNull();
});
