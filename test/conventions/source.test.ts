import { describe, expect, test } from 'vitest';
import { forbiddenImports, importCircles, serverInBrowser, staleExceptions } from './import-table.ts';
import { engineFaults, machineFaults, nodeInBrowser } from './purity.ts';
import { longFiles, longFunctions, tooManyCasts, unclearParameters } from './sizes.ts';
import * as style from './style.ts';
import { foreignWrites, tableFaults } from './tables.ts';
import { lamePairs, wordsInPages } from './texts.ts';

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
