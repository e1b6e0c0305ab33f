import { expect, test } from 'vitest';
import { dayNamed, lacksOf } from './rules/goals.ts';
import { classOf, conditionState, routeOf, strengthOfShare } from './rules/initiation.ts';

test.each([
  ['提升系统性能', 'value date'],
  ['2026-12-18 前核心交易 TPS ≥ 3,000', ''],
  ['2026年底客户满意度不低于 85 分', ''],
  ['2026 年 12 月交付率由 68% 提升至 90%', ''],
  ['按期交付率 ≥ 90%', 'date'],
  ['2026-12-18 前提升系统性能', 'value'],
  ['2026-12-18 前达到 3,000', 'measure'],
  ['Core TPS at least 3,000 by 2026-12-18', ''],
  ['缺陷减半', 'value date'],
  ['2026 Q4 自动化率达到六成', ''],
])('“%s” lacks %j', (text, lacks) =>
  expect(
    lacksOf({ text, dueOn: null })
      .map((rule) => rule.split('-').at(-1))
      .join(' '),
  ).toBe(lacks),
);

test('a day beside the text is a date', () => {
  expect(lacksOf({ text: '交易处理时延降低 30%', dueOn: '2027-07-31' })).toEqual([]);
});

test.each([
  ['2026-12-18 前 TPS ≥ 3,000', '2026-12-18'],
  ['2026年2月完成', '2026-02-28'],
  ['2026年底 90%', '2026-12-31'],
  ['2026-02-30 前', null],
  ['尽快', null],
])('“%s” is due %j', (text, due) => expect(dayNamed(text)).toBe(due));

test.each([
  [860, false, 'A'],
  [500, false, 'A'],
  [499.99, false, 'B'],
  [100, false, 'B'],
  [96, false, 'C'],
  [96, true, 'A'],
])('%d 万元, strategic %j: class %s', (amount, isStrategic, klass) =>
  expect(classOf(amount * 1_000_000, { isStrategic })).toBe(klass),
);

test.each([
  [0, 'executive decide'],
  [1, 'executive decide, office notify'],
  [2, 'office advise, executive decide'],
  [3, 'office decide all, executive decide'],
  [4, 'office decide'],
  [5, 'office decide, executive notify'],
])('at level %d: %s', (level, route) =>
  expect(
    routeOf([level])
      .map(
        ({ part, duty, mode }) =>
          `${part === 0 ? 'office' : part} ${duty}${mode === 'one' ? '' : ` ${mode}`}`,
      )
      .join(', '),
  ).toBe(route),
);

test.each([
  [[], 'executive decide'],
  [[4, 4], '0 decide, 1 decide'],
  [[1, 4], '1 decide, 0 notify'],
  [[2, 4], '0 advise, 1 decide'],
  [[4, 1], '0 decide, 1 notify'],
  [[3, 2], '1 advise, 0 decide, executive decide'],
])('of two offices at %j: %s', (levels, route) =>
  expect(
    routeOf(levels)
      .map(({ part, duty }) => `${part} ${duty}`)
      .join(', '),
  ).toBe(route),
);

test('a condition lapses the day after it was due', () => {
  const due = { dueOn: '2026-03-20', metOn: null };
  expect(conditionState(due, '2026-03-20')).toBe('open');
  expect(conditionState(due, '2026-03-21')).toBe('lapsed');
  expect(conditionState({ ...due, metOn: '2026-03-25' }, '2026-04-01')).toBe('met');
});

test.each([
  [100, 5],
  [70, 4],
  [5, 1],
])('a share of %d %% is a strength of %d', (share, strength) =>
  expect(strengthOfShare(share)).toBe(strength),
);
