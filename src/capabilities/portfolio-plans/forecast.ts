/** One amount for each quarter of a year, integer 分. */
export type Quarters = [number, number, number, number];

export const noMoney = (): Quarters => [0, 0, 0, 0];

export interface Spending {
  /** Promised out of the envelope, integer 分; 0 for a project that spends without a promise. */
  readonly amountFen: number;
  /** Booked in the year so far, by the quarter of its day. */
  readonly bookedFen: Quarters;
  /** From when to when the project runs, both days included; null where nobody has said. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
  /** What was promised is given back: nothing more will be spent. */
  readonly isReleased: boolean;
}

export interface SpendingForecast {
  /** The promise spread evenly over the days the project runs in the year. */
  readonly plannedFen: Quarters;
  readonly bookedFen: Quarters;
  /** What is booked, and the rest of the promise over the days that are left. */
  readonly forecastFen: Quarters;
  /** False where the days are not known or lie outside the year: then the money is spread over all of it. */
  readonly isDated: boolean;
  /** The project should be over, and money is still left. */
  readonly isLate: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const firstOf = (year: number, quarter: number): number => Date.UTC(year, quarter * 3, 1) / dayMs;

/** A sum over days, the same for each; the parts of the quarters add up to the sum to the 分. */
const spread = (fen: number, { from, to }: Span, year: number): Quarters => {
  const until = (quarter: number): number => {
    const days = Math.min(Math.max(firstOf(year, quarter) - from, 0), to - from + 1);
    return Math.round((fen * days) / (to - from + 1));
  };
  const part = (quarter: number): number => until(quarter + 1) - until(quarter);
  return [part(0), part(1), part(2), part(3)];
};

const add = (one: Quarters, other: Quarters): Quarters => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
];

/** Σ of the four quarters. */
export const yearOf = ([first, second, third, fourth]: Quarters): number => first + second + third + fourth;

/** The days of the year on which the project runs; null where they are unknown or none. */
const spanIn = (year: number, { fromOn, toOn }: Spending): Span | null => {
  if (fromOn === null && toOn === null) return null;
  const from = Math.max(firstOf(year, 0), fromOn === null ? 0 : dayNumber(fromOn));
  const to = Math.min(firstOf(year, 4) - 1, toOn === null ? Infinity : dayNumber(toOn));
  return from <= to ? { from, to } : null;
};

/**
 * Rolling forecast of what a promise will cost in a year, as of a day (`2026-05-17`): quarters that are over
 * show what was booked, the present one and those to come the rest of the promise as well. A promise that is
 * overspent forecasts what is booked.
 */
export const forecastOf = (spending: Spending, year: number, today: string): SpendingForecast => {
  const { amountFen, bookedFen, isReleased } = spending;
  const known = spanIn(year, spending);
  const span = known ?? { from: firstOf(year, 0), to: firstOf(year, 4) - 1 };
  const promised = isReleased ? 0 : amountFen;
  const left = Math.max(0, promised - yearOf(bookedFen));
  // Today may still be booked, so that its rest counts as of tomorrow.
  const tomorrow = Math.max(firstOf(year, 0), dayNumber(today) + 1);
  const isYearOver = tomorrow >= firstOf(year, 4);
  const isOver = tomorrow > span.to;
  const rest = isOver
    ? { from: tomorrow, to: tomorrow }
    : { from: Math.max(span.from, tomorrow), to: span.to };
  return {
    plannedFen: spread(promised, span, year),
    bookedFen,
    forecastFen: isYearOver ? bookedFen : add(bookedFen, spread(left, rest, year)),
    isDated: known !== null,
    isLate: isOver && !isYearOver && left > 0,
  };
};

/** Planned, booked and forecast of all lines together. */
export const sumOfForecasts = (
  lines: readonly SpendingForecast[],
): Pick<SpendingForecast, 'plannedFen' | 'bookedFen' | 'forecastFen'> => ({
  plannedFen: lines.reduce((sum, line) => add(sum, line.plannedFen), noMoney()),
  bookedFen: lines.reduce((sum, line) => add(sum, line.bookedFen), noMoney()),
  forecastFen: lines.reduce((sum, line) => add(sum, line.forecastFen), noMoney()),
});
