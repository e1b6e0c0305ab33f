import { expect, test } from 'vitest';
import { commonOutline, countUnits, minutesOf, outlineOfTree, treeOfOutline, twiceNamedIn } from './draft.ts';

const leaf = (name: string) => ({ name, children: [] });

test.each([
  ['two spaces', '  '],
  ['a tab', '\t'],
  ['a full-width space', '\u3000'],
])('each level of an outline is set in by %s', (_what, step) => {
  expect(treeOfOutline(`总部\n${step}研发\n${step}${step}一组\n\n${step}测试\n  \n分部\n`)).toEqual([
    { name: '总部', children: [{ name: '研发', children: [leaf('一组')] }, leaf('测试')] },
    leaf('分部'),
  ]);
});

test('a line set in deeper than its place allows goes below the line before it', () => {
  expect(treeOfOutline('        总部\n        研发\n')).toEqual([{ name: '总部', children: [leaf('研发')] }]);
});

test.each(commonOutline)('the usual units come back from their tree: %s', (outline) => {
  const tree = treeOfOutline(outline);
  expect(treeOfOutline(outlineOfTree(tree))).toEqual(tree);
  expect(countUnits(tree)).toBe(outline.trimEnd().split('\n').length);
});

test('a time of day is minutes after midnight', () => {
  expect([minutesOf('09:30'), minutesOf('00:00')]).toEqual([570, 0]);
});

test('two units of one name below the same one are told by their lines', () => {
  const outline = '研发中心\n\u3000测试部\n\u3000测试部\n\n交付中心\n\u3000测试部\n研发中心\n';
  expect(twiceNamedIn(outline)).toEqual([
    { name: '测试部', line: 3, firstLine: 2 },
    { name: '研发中心', line: 7, firstLine: 1 },
  ]);
  expect(twiceNamedIn(commonOutline[0])).toEqual([]);
});
