import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf, noMoney, sumOfForecasts, yearOf, type Quarters, type Spending } from './forecast.ts';

const wan = (...amounts: number[]) => amounts.map((amount) => Math.round(amount * 1_000_000));
const spending = (amount: number, more: Partial<Spending> = {}): Spending => ({
  amountFen: amount * 1_000_000,
  bookedFen: noMoney(),
  fromOn: null,
  toOn: null,
  isReleased: false,
  ...more,
});
const booked = (...quarters: [number, number, number, number]): Quarters => wan(...quarters) as Quarters;

test.each([
  [
    'before the year it is the plan',
    spending(365),
    '2025-11-30',
    [
      [90, 91, 92, 92],
      [90, 91, 92, 92],
    ],
  ],
  [
    'the days the project runs in the year carry it',
    spending(92, { fromOn: '2025-09-01', toOn: '2026-01-31' }),
    '2025-12-31',
    [
      [92, 0, 0, 0],
      [92, 0, 0, 0],
    ],
  ],
  [
    'the rest of the promise goes to the days left',
    spending(184, { fromOn: '2026-04-01', toOn: '2026-09-30', bookedFen: booked(0, 91, 0, 0) }),
    '2026-06-30',
    [
      [0, 91.497268, 92.502732, 0],
      [0, 91, 93, 0],
    ],
  ],
  [
    'a quarter that is under way holds what is booked and what is left',
    spending(100, { fromOn: '2026-07-01', toOn: '2026-09-30', bookedFen: booked(0, 0, 60, 0) }),
    '2026-08-31',
    [
      [0, 0, 100, 0],
      [0, 0, 100, 0],
    ],
  ],
  [
    'money left after the end is expected in the present quarter',
    spending(100, { fromOn: '2026-01-01', toOn: '2026-03-31', bookedFen: booked(70, 0, 0, 0) }),
    '2026-05-10',
    [
      [100, 0, 0, 0],
      [70, 30, 0, 0],
    ],
  ],
  [
    'an overspent promise forecasts what is booked',
    spending(100, { fromOn: '2026-01-01', toOn: '2026-12-31', bookedFen: booked(80, 50, 0, 0) }),
    '2026-05-10',
    [
      [24.657534, 24.931507, 25.20548, 25.205479],
      [80, 50, 0, 0],
    ],
  ],
  [
    'what was given back spends no more',
    spending(100, { isReleased: true, bookedFen: booked(12, 0, 0, 0) }),
    '2026-05-10',
    [
      [0, 0, 0, 0],
      [12, 0, 0, 0],
    ],
  ],
  [
    'after the year it is what was booked',
    spending(100, { bookedFen: booked(10, 20, 30, 0) }),
    '2027-01-01',
    [
      [24.657534, 24.931507, 25.20548, 25.205479],
      [10, 20, 30, 0],
    ],
  ],
] as const)('%s', (_name, one, today, [planned, forecast]) => {
  const { plannedFen, forecastFen } = forecastOf(one, 2026, today);
  expect([plannedFen, forecastFen]).toEqual([wan(...planned), wan(...forecast)]);
});

test('says when nobody has said when the project runs, and when its end is past', () => {
  const over = spending(100, { fromOn: '2026-01-01', toOn: '2026-03-31' });
  expect(forecastOf(over, 2026, '2026-05-10')).toMatchObject({ isDated: true, isLate: true });
  expect(forecastOf(over, 2026, '2026-03-30')).toMatchObject({ isDated: true, isLate: false });
  const spent = { ...over, bookedFen: booked(100, 0, 0, 0) };
  expect(forecastOf(spent, 2026, '2026-05-10')).toMatchObject({ isLate: false });
  expect(forecastOf(over, 2026, '2027-02-01')).toMatchObject({ isLate: false });
  expect(forecastOf(over, 2027, '2027-02-01')).toMatchObject({ isDated: false });
  expect(forecastOf(spending(100), 2026, '2026-03-30')).toMatchObject({ isDated: false, isLate: false });
});

test('loses and adds no 分: the plan is the promise, the forecast the larger of promise and booked', () => {
  const day = fc.integer({ min: -400, max: 800 }).map((days) => {
    const at = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);
    return at.toISOString().slice(0, 10);
  });
  const fen = fc.integer({ min: 0, max: 1e11 });
  const any = fc.record({
    amountFen: fen,
    bookedFen: fc.tuple(fen, fen, fen, fen),
    fromOn: fc.option(day),
    toOn: fc.option(day),
    isReleased: fc.constant(false),
  });
  fc.assert(
    fc.property(any, fc.integer({ min: -300, max: 364 }), (one, days) => {
      const today = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
      const { plannedFen, forecastFen } = forecastOf(one, 2026, today);
      expect(yearOf(plannedFen)).toBe(one.amountFen);
      // On the last evening of the year nothing more can be spent in it.
      const isOver = today >= '2026-12-31';
      expect(yearOf(forecastFen)).toBe(
        isOver ? yearOf(one.bookedFen) : Math.max(one.amountFen, yearOf(one.bookedFen)),
      );
      expect(Math.min(...plannedFen, ...forecastFen)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('lines are summed up quarter by quarter', () => {
  const lines = [spending(365), spending(73)].map((one) => forecastOf(one, 2026, '2025-12-01'));
  expect(sumOfForecasts(lines).plannedFen).toEqual(wan(108, 109.2, 110.4, 110.4));
  expect(yearOf(sumOfForecasts([]).forecastFen)).toBe(0);
});
