import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeness, likeness, pairsOf } from './likeness.ts';
import { referenceClass, type FinishedProject } from './reference-class.ts';

test.each([
  ['智慧园区一体化平台', '智慧园区综合平台', 8 / 15],
  ['移动巡检 APP（二期）', '移动巡检app二期', 1],
  ['移动办公', '财务共享', 0],
  ['', '财务共享', 0],
])('%s and %s are alike by %d', (one, other, value) => expect(likeness(one, other)).toBeCloseTo(value, 10));

test.each([
  [0.8, 'duplicate'],
  [0.79, 'alike'],
  [0.5, 'alike'],
  [0.49, null],
] as const)('a likeness of %d reads as %s', (value, word) => expect(alikeness(value)).toBe(word));

test('likeness is the same from both sides, between 0 and 1, and 1 for the same name', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const value = likeness(one, other);
      expect(value).toBeCloseTo(likeness(other, one), 12);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      if (pairsOf(one).length > 0) expect(likeness(one, one)).toBe(1);
    }),
  );
});

const wan = (amount: number): number => amount * 1_000_000;
const finished = (id: string, name: string, planned: number, actual: number): FinishedProject => ({
  id,
  name,
  projectType: 'it',
  unitId: null,
  costFen: wan(planned),
  plannedCostFen: wan(planned),
  actualCostFen: wan(actual),
  plannedDays: 100,
  actualDays: 120,
});
const history = [
  finished('a', '办公系统信创改造', 200, 224),
  finished('b', '数据库信创适配', 300, 354),
  finished('c', '中间件信创适配改造', 150, 186),
  finished('d', '智慧园区综合平台', 380, 410),
];
const candidate = { name: '信创适配改造', projectType: 'it', unitId: null, costFen: wan(260) };

test('three similar projects with 18 % on average make 306.8 of 260', () => {
  const found = referenceClass(candidate, history);
  expect(found.similar.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  expect(found.meanCostOverrun).toBeCloseTo(0.18, 12);
  expect(found.meanDaysOverrun).toBeCloseTo(0.2, 12);
  expect(found.suggestedFen).toBe(wan(306.8));
  expect([found.leastCostOverrun, found.mostCostOverrun]).toEqual([
    expect.closeTo(0.12, 12),
    expect.closeTo(0.24, 12),
  ]);
});

test('nothing similar suggests nothing', () => {
  expect(referenceClass({ ...candidate, name: '元宇宙展厅' }, history)).toMatchObject({
    similar: [],
    meanCostOverrun: null,
    suggestedFen: null,
  });
  expect(referenceClass({ ...candidate, costFen: null }, history).suggestedFen).toBeNull();
});
