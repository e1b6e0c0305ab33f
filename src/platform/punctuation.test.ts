import { describe, expect, test } from 'vitest';
import { punctuationOf, spokenParams } from './punctuation.ts';

describe.each([
  [
    'zh-CN',
    {
      labelled: '预算：120',
      bracketed: '（空）',
      aside: '张三（主任）',
      listed: '甲、乙',
      clauses: '一；二',
    },
  ],
  [
    'en',
    { labelled: '预算: 120', bracketed: '(空)', aside: '张三 (主任)', listed: '甲, 乙', clauses: '一; 二' },
  ],
] as const)('in %s', (locale, told) => {
  const marks = punctuationOf(locale);

  test('a text is put together in the marks of the language', () => {
    expect({
      labelled: marks.labelled('预算', 120),
      bracketed: marks.bracketed('空'),
      aside: marks.aside('张三', '主任'),
      listed: marks.listed(['甲', '乙']),
      clauses: marks.clauses(['一', '二']),
    }).toEqual(told);
    expect(`预算${marks.colon}120`).toBe(told.labelled);
    expect(`甲${marks.comma}乙`).toBe(told.listed);
    expect(marks.listed([])).toBe('');
  });

  test('several words that fill a text are a list, everything else is left alone', () => {
    const rows = [{ rule: 'a' }];
    expect(spokenParams({ names: ['甲', '乙'], count: 2, rows, none: [] }, locale)).toEqual({
      names: told.listed,
      count: 2,
      rows,
      none: '',
    });
  });
});
