import { describe, expect, test } from 'vitest';
import { shippedMethod } from '../../shipped.ts';
import { contentProblem } from '../../rules.ts';
import { closed, isWordList, numbered, opened, withEntry } from './shapes.ts';

describe('the shape of a content that is edited', () => {
  test('a term shows what it need not hold and leaves out what stays empty', () => {
    const content = { definition: { zh: '甲', en: 'A' }, synonyms: [] };
    const shown = opened('term', content);
    expect(Object.keys(shown).toSorted()).toEqual([
      'abbreviation',
      'definition',
      'note',
      'synonyms',
      'unmarked',
    ]);
    expect(closed('term', shown)).toEqual(content);
    expect(closed('term', { ...shown, abbreviation: 'A' })).toEqual({ ...content, abbreviation: 'A' });
  });

  test('an entry that is added is shaped as the others, keeps their choice and is numbered', () => {
    const checklist = [{ no: 1, zh: '甲', en: 'A', type: 'S' }];
    expect(withEntry('checklist', checklist)).toEqual([...checklist, { no: 2, zh: '', en: '', type: 'S' }]);
    expect(withEntry('checklist', [])).toEqual([{ no: 1, zh: '', en: '', type: 'M' }]);
    expect(numbered([{ no: 2 }, { no: 1 }, 'x'])).toEqual([{ no: 1 }, { no: 2 }, 'x']);
  });

  test('an empty list is of words unless its entries are known to be more', () => {
    expect([isWordList('synonyms', []), isWordList('steps', []), isWordList('steps', [{}])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('every shipped item opened and closed is the item, and fits', () => {
    for (const { kind, content } of shippedMethod()) {
      expect(closed(kind, opened(kind, content))).toEqual(content);
      expect(contentProblem(kind, content)).toBeNull();
    }
  });
});
