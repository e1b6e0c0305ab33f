import { describe, expect, test } from 'vitest';
import { milestoneTrend, onTimeShare, type MilestoneHistory } from './milestone-trend.ts';

/** Monthly reports, thirty days apart, of a milestone whose baseline is day 300. */
const history = (forecasts: readonly number[], change: Partial<MilestoneHistory> = {}): MilestoneHistory => ({
  id: 'M',
  baseline: 300,
  reports: forecasts.map((forecast, month) => ({ on: month * 30, forecast, reached: false })),
  ...change,
});

const reachedAt = (one: MilestoneHistory): MilestoneHistory => ({
  ...one,
  reports: one.reports.map((report, index) => ({ ...report, reached: index === one.reports.length - 1 })),
});

describe('the colour of the run that ends with the last report', () => {
  test.each([
    ['one report says nothing yet', [300], null, 'too-few-reports'],
    ['a level line is steady', [300, 300, 300], 'green', 'steady'],
    ['one move out is no trend', [300, 300, 305], 'green', 'steady'],
    ['two moves out in a row are amber', [300, 304, 309], 'amber', 'rising'],
    ['three moves out in a row are red', [300, 304, 309, 310], 'red', 'rising'],
    ['one move of more than twenty days is red', [300, 321], 'red', 'jump'],
    ['twenty days are not more than twenty', [300, 320], 'green', 'steady'],
    ['a level report ends the run', [300, 304, 309, 309], 'green', 'steady'],
    ['a move in is said so', [300, 310, 305], 'green', 'falling'],
  ] as const)('%s', (_, forecasts, colour, rule) => {
    expect(milestoneTrend([history(forecasts)])[0]).toMatchObject({ colour, rule });
  });

  test('a milestone that is reached keeps its slip and no colour but green', () => {
    expect(milestoneTrend([reachedAt(history([300, 310, 320]))])[0]).toMatchObject({
      colour: 'green',
      rule: 'reached',
      slip: 20,
    });
  });

  test('without a baseline there is no slip, which is not a slip of 0', () => {
    expect(milestoneTrend([history([300, 310], { baseline: null })])[0]?.slip).toBeNull();
  });
});

const signsOf = (...histories: readonly MilestoneHistory[]) =>
  milestoneTrend(histories).map(({ signs }) => signs);

describe('signs of the whole history', () => {
  test('three changes of direction make a forecast unstable', () => {
    expect(signsOf(history([300, 305, 301, 306, 302]))).toEqual([['unstable']]);
    expect(signsOf(history([300, 305, 301, 306]))).toEqual([[]]);
  });

  test('a line that is level until the day is near and then jumps is a watermelon lead', () => {
    expect(signsOf(history([120, 120, 120, 120, 140]))).toEqual([['late-jump']]);
    expect(signsOf(history([300, 300, 300, 300, 320]))).toEqual([[]]);
  });

  test('a milestone that stays while the one before it moves out is squeezed', () => {
    const before = history([100, 140], { id: 'M1', baseline: 100 });
    expect(signsOf(before, history([200, 200], { id: 'M2', baseline: 200 }))).toEqual([[], ['compressed']]);
    expect(signsOf(before, history([200, 215], { id: 'M2', baseline: 200 }))).toEqual([[], []]);
  });
});

test('on time is measured against the baseline, not against the last forecast', () => {
  const late = reachedAt(history([300, 310]));
  const early = reachedAt(history([300, 298]));
  expect(onTimeShare([late, early, history([300, 400])], 300)).toEqual({ onTime: 1, due: 3 });
  expect(onTimeShare([late], 200)).toEqual({ onTime: 0, due: 0 });
});
