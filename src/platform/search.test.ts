import { describe, expect, test } from 'vitest';
import { grams, initialsOf, sortKeyOf, toQuery, toVector } from './search.ts';

describe('search words', () => {
  test.each([
    ['江城银行', ['江城', '城银', '银行']],
    ['中台 v2.3', ['中台', 'v2.3']],
    ['云', ['云']],
    ['QH-2026-001 核心', ['qh-2026-001', '核心']],
    ['', []],
  ])('of %s', (text, words) => expect(grams(text)).toEqual(words));

  test('are quoted, so that no text breaks the query', () => {
    expect(toVector("it's a\\b")).toBe("'it':1 's':2 'a':3 'b':4");
    expect(toQuery("' & ! ( ) | :*")).toBe('');
    expect(toQuery('江城银行 迁移')).toBe("'江城' <-> '城银' <-> '银行' & '迁移'");
    expect(toQuery('云 sap')).toBe("'云':* & 'sap':*");
  });

  test('stay within what the database takes, however long the text', () => {
    expect(toVector('x'.repeat(5_000))).toBe(`'${'x'.repeat(100)}':1`);
    expect(toVector('数'.repeat(200_000)).length).toBeLessThan(400_000);
    expect(toVector(`a${'𐐷'.repeat(60)}`).isWellFormed()).toBe(true);
  });
});

describe('pinyin', () => {
  test('initials keep Latin letters and digits', () => {
    expect(initialsOf('江城银行')).toBe('jcyh');
    expect(initialsOf('MES 平台 V3.0')).toContain('pt');
  });

  test('keys sort names as a Chinese reader expects', () => {
    const names = ['赵一鸣', '陈亦凡', '林若梅', '高建国'];
    expect(names.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
      '陈亦凡',
      '高建国',
      '林若梅',
      '赵一鸣',
    ]);
  });
});
