import { describe, expect, test } from 'vitest';
import { forbiddenImports, importCircles, serverInBrowser, staleExceptions } from './import-table.ts';
import { chinesePunctuation } from './punctuation.ts';
import { engineFaults, machineFaults, nodeInBrowser } from './purity.ts';
import { longFiles, longFunctions, tooManyCasts, unclearParameters } from './sizes.ts';
import { sourceOf } from './source.ts';
import * as style from './style.ts';
import { foreignWrites, tableFaults } from './tables.ts';
import { lamePairs, wordsInPages } from './texts.ts';
import { replacedWords, replacedWordsInContent } from './vocabulary.ts';

describe('imports', () => {
  test('go the way the layout allows, earlier capabilities only', () =>
    expect(forbiddenImports()).toEqual([]));
  test('have no exception that nobody needs', () => expect(staleExceptions()).toEqual([]));
  test('bring no server module into the browser', () => expect(serverInBrowser()).toEqual([]));
  test('do not run in circles', () => expect(importCircles()).toEqual([]));
});

describe('sizes', () => {
  test('of files', () => expect(longFiles()).toEqual([]));
  test('of functions', () => expect(longFunctions()).toEqual([]));
  test('of parameter lists, and no bare booleans', () => expect(unclearParameters()).toEqual([]));
  test('of the trust put in casts', () => expect(tooManyCasts()).toEqual([]));
});

describe('purity', () => {
  test('time and chance come from the platform', () => expect(machineFaults()).toEqual([]));
  test('the engine touches nothing around it', () => expect(engineFaults()).toEqual([]));
  test('pages use nothing that only Node has', () => expect(nodeInBrowser()).toEqual([]));
});

describe('tables', () => {
  test('are created, declared once, and keep their history', () => expect(tableFaults()).toEqual([]));
  test('are written by their owner', () => expect(foreignWrites()).toEqual([]));
});

describe('texts', () => {
  test('of pages stand in both languages', () => expect(wordsInPages()).toEqual([]));
  test('in both languages fill in the same', () => expect(lamePairs()).toEqual([]));
  test('use the words of the glossary', () => expect(replacedWords()).toEqual([]));
  test('of content use the words of the glossary', () => expect(replacedWordsInContent()).toEqual([]));
  test('with a word that gave way are found', () =>
    expect(
      replacedWords([sourceOf('src/web/planted.ts', "const a = ['基线日期', 'Baseline'];")]),
    ).toHaveLength(1));
  test('of pages are put together with the marks of the language', () =>
    expect(chinesePunctuation()).toEqual([]));
  test.each([
    ['a text between two elements', 'const a = <p>{label}：{value}</p>;'],
    ['a template', 'const a = `${name}（${remark}）`;'],
    ['an attribute', 'const a = <p title="：" />;'],
    ['a list', "const a = names.join('、');"],
    ['clauses', "const a = parts.map(String).join('；');"],
  ])('%s in Chinese marks is found', (_name, text) =>
    expect(chinesePunctuation([sourceOf('src/web/planted.tsx', text)])).toHaveLength(1),
  );
  test.each([
    ['a text in both languages', "const a = ['{name}：', '{name}: '];"],
    ['a separator to split by', "const a = ['、', '；', ','];"],
    ['a comment', '/* 甲：乙 */ const a = 1;'],
  ])('%s may hold them', (_name, text) =>
    expect(chinesePunctuation([sourceOf('src/web/planted.tsx', text)])).toEqual([]),
  );
});

describe('style', () => {
  test('names say what is in a file', () => expect(style.nameFaults()).toEqual([]));
  test('everything is exported by name', () => expect(style.defaultExports()).toEqual([]));
  test('no error is swallowed', () => expect(style.emptyCatches()).toEqual([]));
  test('no comment postpones work or silences a check', () => expect(style.commentFaults()).toEqual([]));
  test('what engine and platform offer is explained', () => expect(style.undocumented()).toEqual([]));
  test('no test is switched off', () => expect(style.silencedTests()).toEqual([]));
  test('tests say what holds', () => expect(style.wishfulTests()).toEqual([]));
});
