import { describe, expect, test } from 'vitest';
import { inTreeOrder, isBelowItself, isTimeZone, nextCode } from './rules.ts';

const unit = (id: string, parentId: string | null, position = 0) => ({ id, parentId, position, sortKey: id });
const tree = [unit('b', null, 1), unit('a2', 'a', 1), unit('a', null), unit('a1', 'a', 1), unit('a11', 'a1')];

describe('tree of units', () => {
  test('stands in reading order with depths', () => {
    expect(inTreeOrder(tree).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      '0a',
      '1a1',
      '2a11',
      '1a2',
      '0b',
    ]);
  });

  test('keeps a unit whose parent is unknown', () => {
    expect(inTreeOrder([unit('x', 'gone')])).toMatchObject([{ id: 'x', depth: 0 }]);
  });

  test.each([
    ['a', 'a11', true],
    ['a', 'a', true],
    ['a', 'b', false],
    ['a11', 'a', false],
    ['a', null, false],
  ])('%s below %s closes a loop: %s', (id, parent, closes) => {
    expect(isBelowItself(tree, id, parent)).toBe(closes);
  });
});

test.each([
  [null, 'P0001'],
  ['P0009', 'P0010'],
  ['P9999', 'P10000'],
])('the code after %s is %s', (last, code) => {
  expect(nextCode('P', last)).toBe(code);
});

test.each([
  ['Asia/Shanghai', true],
  ['Mars/Olympus', false],
])('%s is a time zone: %s', (name, isKnown) => {
  expect(isTimeZone(name)).toBe(isKnown);
});
