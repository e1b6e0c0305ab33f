import { describe, expect, test } from 'vitest';
import { punctuationOf } from '#platform/punctuation.ts';
import { contentDifferences, isPair, oneSidedIn, partsOf } from './content-parts.ts';

const { listed } = punctuationOf('zh-CN');

describe('the parts of a content', () => {
  test('are its values in order, a list of words as one', () => {
    expect(partsOf({ a: { zh: '甲', en: 'A' }, b: [{ no: 1 }], c: ['x', 'y'], d: null }, listed)).toEqual([
      { path: ['a', 'zh'], value: '甲' },
      { path: ['a', 'en'], value: 'A' },
      { path: ['b', 0, 'no'], value: '1' },
      { path: ['c'], value: 'x、y' },
      { path: ['d'], value: '' },
    ]);
  });

  test('differ where a value was changed, added or taken out', () => {
    const before = { steps: [{ zh: '甲' }, { zh: '乙' }], classes: ['A'], kept: true };
    const after = { steps: [{ zh: '丙' }], classes: ['A', 'B'], kept: true };
    expect(contentDifferences(before, after, listed)).toEqual([
      { path: ['steps', 0, 'zh'], before: '甲', after: '丙' },
      { path: ['classes'], before: 'A', after: 'A、B' },
      { path: ['steps', 1, 'zh'], before: '乙', after: '' },
    ]);
    expect(contentDifferences(before, before, listed)).toEqual([]);
  });

  test.each([
    [{ purpose: { zh: '甲', en: ' ' } }, ['purpose']],
    [{ steps: [{ zh: '', en: 'A' }] }, ['steps', 0]],
    [{ steps: [{ zh: '', en: '' }], purpose: { zh: '甲', en: 'A' } }, null],
    [{ zh: '甲' }, null],
  ])('%j is one-sided at %j', (content, where) => {
    expect(oneSidedIn(content)).toEqual(where);
  });

  test('a pair is a text in both languages and nothing else', () => {
    expect([isPair({ zh: '', en: '' }), isPair({ zh: '', en: '', id: 1 }), isPair(['zh'])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
