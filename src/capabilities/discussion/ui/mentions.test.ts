import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../rules.ts';
import { mentionAt, placeMention, toDraft, toKept } from './mentions.ts';

const chen = { id: '01900000-0000-7000-8000-000000000001', name: '陈亦凡', code: 'P0007' };
const namesake = { id: '01900000-0000-7000-8000-000000000002', name: '陈亦凡', code: 'P0031' };
const empty = { text: '', mentions: {} };

describe('the mention under the caret', () => {
  test.each([
    ['@', 0, ''],
    ['请 @cyf', 2, 'cyf'],
    ['请@陈', 1, '陈'],
    ['第一行\n@王', 4, '王'],
  ])('%j asks for %i %j', (text, from, q) => {
    expect(mentionAt(text, text.length)).toEqual({ from, q });
  });

  test.each(['', '没有', 'sun@example', 'a.b@c', '@陈亦凡 请看', '@@x', `@${'长'.repeat(21)}`])(
    '%j asks for nobody',
    (text) => {
      expect(mentionAt(text, text.length)).toBeNull();
    },
  );

  test('it is the one before the caret, not a later one', () => {
    expect(mentionAt('@wl 和 @cyf', 3)).toEqual({ from: 0, q: 'wl' });
  });
});

describe('choosing somebody', () => {
  test('puts the name in the place of what was typed, with the caret behind it', () => {
    const draft = { text: '请 @cyf 今天看', mentions: {} };
    expect(placeMention(draft, { from: 2, q: 'cyf' }, chen)).toEqual({
      text: '请 @陈亦凡 今天看',
      mentions: { 陈亦凡: chen.id },
      caret: 7,
    });
  });

  test('tells a namesake apart by the staff number', () => {
    const first = placeMention({ ...empty, text: '@' }, { from: 0, q: '' }, chen);
    const second = placeMention({ ...first, text: `${first.text}@` }, { from: first.caret, q: '' }, namesake);
    expect(second.text).toBe('@陈亦凡 @陈亦凡(P0031) ');
    expect(mentionsIn(toKept(second))).toEqual([chen.id, namesake.id]);
  });
});

describe('keeping a text', () => {
  test('what was kept reads as it was written, and is kept alike again', () => {
    const kept = `请 @[陈亦凡](${chen.id}) 与 @[Li (A)](${namesake.id}) 看`;
    const draft = toDraft(kept);
    expect(draft.text).toBe('请 @陈亦凡 与 @Li (A) 看');
    expect(toKept(draft)).toBe(kept);
  });

  test('the server finds exactly those who were chosen', () => {
    const written = { text: '@陈亦凡 @某人 sun@example.com', mentions: { 陈亦凡: chen.id } };
    expect(mentionsIn(toKept(written))).toEqual([chen.id]);
  });

  test('a name that begins another is not taken for it', () => {
    const written = { text: '@陈亦 @陈亦凡', mentions: { 陈亦: namesake.id, 陈亦凡: chen.id } };
    expect(toKept(written)).toBe(`@[陈亦](${namesake.id}) @[陈亦凡](${chen.id})`);
  });
});
