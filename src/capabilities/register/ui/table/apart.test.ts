import { expect, test } from 'vitest';
import { kindOfFile } from '../file-kinds.ts';
import { apart } from './apart.ts';

test('long texts are cut down to where they differ', () => {
  const [head, tail] = ['前'.repeat(100), '后'.repeat(100)];
  const [before, after] = apart(`${head}旧${tail}`, `${head}新的${tail}`);
  expect(before).toBe(`…${'前'.repeat(24)}旧${'后'.repeat(24)}…`);
  expect(after).toBe(`…${'前'.repeat(24)}新的${'后'.repeat(24)}…`);
});

test('a text that differs at its beginning is not said to go on before it', () => {
  const tail = '后'.repeat(130);
  expect(apart(`旧${tail}`, `新${tail}`)).toEqual([`旧${'后'.repeat(24)}…`, `新${'后'.repeat(24)}…`]);
});

test('short texts and texts that only grow stay readable', () => {
  expect(apart('甲', '乙')).toEqual(['甲', '乙']);
  expect(apart('a'.repeat(130), 'a'.repeat(131))).toEqual([`…${'a'.repeat(24)}`, `…${'a'.repeat(25)}`]);
});

test.each([
  ['a.csv', '项目编号,项目名称\n', 'table'],
  ['a.txt', 'ERMHDR\t8.0\n', 'plan'],
  ['a.dat', '<?xml version="1.0"?><Project/>', 'plan'],
  ['a.xlsx', 'PK\u0003\u0004', 'table'],
  ['a.gan', '<project name="x"/>', 'plan'],
  ['a.mpp', '\u00d0\u00cf', 'plan'],
  ['plans.zip', 'PK\u0003\u0004', 'plan'],
  ['a.exe', 'MZ', 'other'],
])('%s is recognised by what it holds', async (name, content, kind) => {
  expect(await kindOfFile(new File([content], name))).toBe(kind);
});
