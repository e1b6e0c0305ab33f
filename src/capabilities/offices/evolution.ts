import { monthsBetween, monthsLater } from '#engine/months.ts';
import { typeOn } from '#engine/authority/effective-say.ts';
import type { DatedType, Preset } from '#engine/authority/model.ts';

/** How long a step is expected to take, in months. */
export interface StepWindow {
  readonly fromMonths: number;
  readonly toMonths: number;
}

/** From the foundation to maturity, in months: at least three to five years. */
const maturity: StepWindow = { fromMonths: 36, toMonths: 60 };

const heights: Readonly<Record<Preset, number>> = { assurance: 0, control: 1, directive: 1, strategic: 2 };
const above: Readonly<Record<Preset, Preset | null>> = {
  assurance: 'control',
  control: 'strategic',
  directive: 'strategic',
  strategic: null,
};

const isUpgrade = (from: Preset, to: Preset): boolean => heights[to] > heights[from];

interface Wanted extends StepWindow {
  readonly preset: Preset;
  /** First day of the type asked about. */
  readonly on: string;
}

/** How long the type before has held where an upgrade comes before its time; null where it does not. */
export const earlyUpgrade = (
  types: readonly DatedType[],
  { preset, on, fromMonths }: Wanted,
): { readonly from: string; readonly months: number } | null => {
  const before = typeOn(types, on);
  if (!before || !isUpgrade(before.preset, preset)) return null;
  const months = monthsBetween(before.from, on);
  // In its first month the first type is still being chosen.
  const isFirst = types.every(({ from }) => from >= before.from);
  if (isFirst && months === 0) return null;
  return months < fromMonths ? { from: before.from, months } : null;
};

export type Timing = 'start' | 'early' | 'within' | 'late' | 'aside' | 'ahead' | 'open' | 'overdue';

/** A step of the way of a PMO: a type it has had, has, has planned, or is expected to take next. */
export interface EvolutionStep {
  readonly preset: Preset;
  readonly isCustom: boolean;
  /** First day; null while it is only expected. */
  readonly from: string | null;
  /** When it was or is expected; null for the first, and for a change that is no upgrade. */
  readonly expected: { readonly from: string; readonly to: string } | null;
  /** Months since the step before. */
  readonly months: number | null;
  readonly timing: Timing;
}

export interface Evolution {
  readonly startOn: string | null;
  readonly steps: readonly EvolutionStep[];
  /** When it may be mature. */
  readonly mature: { readonly from: string; readonly to: string } | null;
}

/** The way a PMO has gone and is expected to go: each upgrade with the window it was expected in. */
export const evolutionOf = (types: readonly DatedType[], window: StepWindow, today: string): Evolution => {
  const ordered = types.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const gone = ordered.map((type, at) => goneStep(ordered[at - 1], type, window));
  const startOn = ordered[0]?.from ?? null;
  return {
    startOn,
    steps: [...gone, ...expectedSteps(ordered.at(-1), window, today)],
    mature: startOn === null ? null : windowFrom(startOn, startOn, maturity),
  };
};

const windowFrom = (earliest: string, latest: string, { fromMonths, toMonths }: StepWindow) => ({
  from: monthsLater(earliest, fromMonths),
  to: monthsLater(latest, toMonths),
});

const goneStep = (before: DatedType | undefined, type: DatedType, window: StepWindow): EvolutionStep => {
  const { preset, isCustom, from } = type;
  const step = { preset, isCustom, from };
  if (!before) return { ...step, expected: null, months: null, timing: 'start' };
  const months = monthsBetween(before.from, from);
  if (!isUpgrade(before.preset, preset)) return { ...step, expected: null, months, timing: 'aside' };
  const expected = windowFrom(before.from, before.from, window);
  const timing = from < expected.from ? 'early' : from > expected.to ? 'late' : 'within';
  return { ...step, expected, months, timing };
};

const expectedSteps = (last: DatedType | undefined, window: StepWindow, today: string): EvolutionStep[] => {
  const steps: EvolutionStep[] = [];
  let earliest = last?.from ?? '';
  let latest = earliest;
  for (let preset = last ? above[last.preset] : null; preset !== null; preset = above[preset]) {
    const expected = windowFrom(earliest, latest, window);
    const timing = today < expected.from ? 'ahead' : today > expected.to ? 'overdue' : 'open';
    steps.push({ preset, isCustom: false, from: null, expected, months: null, timing });
    earliest = expected.from;
    latest = expected.to;
  }
  return steps;
};
