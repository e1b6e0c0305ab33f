import { expect, test } from 'vitest';
import { capabilities } from '../all.ts';
import { roles } from './roles.ts';
import { nounText, verbText } from './ui/permission-words.ts';

const given = roles.flatMap(({ permissions }) => permissions);
const declared = capabilities.flatMap(({ permissions }) => Object.keys(permissions ?? {}));

test.each([...new Set([...given, ...declared])].toSorted())('%s is told in words', (permission) => {
  const [noun = ''] = permission.split('.');
  expect(nounText(noun)[0]).not.toBe(noun);
  expect(verbText(permission)[0]).toMatch(/\p{Script=Han}/u);
});
